import type { Tie } from './build-graph.ts';
import type { FlatGraph } from './quick-layout.ts';

/** All ties of two states as one link. */
export interface PairOfTies {
  readonly pair: string;
  readonly a: string;
  readonly b: string;
  readonly ties: readonly Tie[];
}

/** A register of states and what ties them, with the states of most partners first. */
export interface Register {
  readonly codes: readonly string[];
  readonly pairs: readonly PairOfTies[];
  /** How many partners each state has. */
  readonly degrees: ReadonlyMap<string, number>;
}

export function registerOf(ties: readonly Tie[]): Register {
  const pairs = new Map<string, Tie[]>();
  for (const tie of ties) {
    const own = pairs.get(tie.pair);
    if (own) own.push(tie);
    else pairs.set(tie.pair, [tie]);
  }
  const degrees = new Map<string, number>();
  for (const pair of pairs.keys()) {
    for (const code of pair.split('-')) degrees.set(code, (degrees.get(code) ?? 0) + 1);
  }
  const codes = [...degrees]
    .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))
    .map(([code]) => code);
  return {
    codes,
    degrees,
    pairs: [...pairs].map(([pair, own]) => {
      const [a, b] = pair.split('-') as [string, string];
      return { pair, a, b, ties: own };
    })
  };
}

/** The register as numbers for the layout; the more ties and the stronger, the harder a pair is pulled. */
export function flatGraphOf({ codes, pairs }: Register): FlatGraph {
  const numbers = new Map(codes.map((code, i) => [code, i]));
  const weightOf = ({ ties }: PairOfTies) =>
    Math.min(1, 0.4 + 0.2 * ties.reduce((sum, { strength }) => sum + Math.max(1, strength) / 3, 0));
  return {
    count: codes.length,
    sources: Int32Array.from(pairs, ({ a }) => numbers.get(a)!),
    targets: Int32Array.from(pairs, ({ b }) => numbers.get(b)!),
    weights: Float64Array.from(pairs, weightOf)
  };
}
