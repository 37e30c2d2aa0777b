import type { Tie } from './build-graph.ts';
import type { TieKind } from './tie-style.ts';

/** What a triad is: how its third state stands to each of two that are at odds or together. */
export type TriadKind = 'arms-rivals' | 'allied-rivals' | 'common-rival';

/** Three states and the ties that make them a triad. */
export interface Triad {
  /** The one that stands in between. */
  readonly hub: string;
  /** The two others, in alphabetical order of their codes. */
  readonly sides: readonly [string, string];
  /** Of the hub with each side, and between the sides. */
  readonly ties: readonly Tie[];
}

const AT_ODDS: readonly TieKind[] = ['conflict', 'territorial-dispute'];
const TOGETHER: readonly TieKind[] = ['alliance', 'partnership', 'joint-exercise'];

/** Of each kind: what ties the hub to both sides, whether it must act on them, and what ties the sides. */
const PATTERNS: Record<
  TriadKind,
  { readonly spokes: readonly TieKind[]; readonly sides: readonly TieKind[] }
> = {
  'arms-rivals': { spokes: ['arms'], sides: AT_ODDS },
  'allied-rivals': { spokes: ['alliance'], sides: AT_ODDS },
  'common-rival': { spokes: AT_ODDS, sides: TOGETHER }
};

/**
 * All triads of a kind among these ties, each with its evidence, those of most arms first. A directed tie
 * counts only where it goes out from the hub: who arms both, not who is armed by both.
 */
export function findTriads(ties: readonly Tie[], kind: TriadKind): Triad[] {
  const { spokes, sides } = PATTERNS[kind];
  const between = new Map<string, Tie[]>();
  for (const tie of ties) {
    if (sides.includes(tie.kind)) between.set(tie.pair, [...(between.get(tie.pair) ?? []), tie]);
  }
  const reached = new Map<string, Map<string, Tie[]>>();
  const reach = (hub: string, side: string, tie: Tie) => {
    const own = reached.get(hub) ?? new Map<string, Tie[]>();
    reached.set(hub, own.set(side, [...(own.get(side) ?? []), tie]));
  };
  for (const tie of ties) {
    if (!spokes.includes(tie.kind)) continue;
    reach(tie.from, tie.to, tie);
    if (!tie.directed) reach(tie.to, tie.from, tie);
  }
  const triads: Triad[] = [];
  for (const [hub, own] of reached) {
    for (const [pair, found] of between) {
      const [a, b] = pair.split('-') as [string, string];
      const [toA, toB] = [own.get(a), own.get(b)];
      if (hub === a || hub === b || !toA || !toB) continue;
      triads.push({ hub, sides: [a, b], ties: [...toA, ...toB, ...found] });
    }
  }
  const volume = ({ ties: own }: Triad) => own.reduce((sum, tie) => sum + tie.tivMillions, 0);
  const name = ({ hub, sides: pair }: Triad) => `${hub} ${pair.join('-')}`;
  return triads.sort((x, y) => volume(y) - volume(x) || (name(x) < name(y) ? -1 : 1));
}
