import type { Tie } from '#lib/network/build-graph.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { NetworkData } from './gather-network.ts';
import { partnersOf } from './label-tie.ts';
import {
  kindInside,
  nameAsOwner,
  nameFirst,
  nameInside,
  nameOfEnds,
  nameOfKind,
  nameOfPair,
  nameOfPeriod,
  nameOfYears,
  shareOf,
  volumeOf
} from './network-names.ts';

const LONGEST = 95;

/** What the ties in focus show, by the first rule that fits. */
export function networkHeadline(data: NetworkData, language: Language): string {
  const { triad, triads } = data;
  if (triad !== 'none') {
    return m.triad_headline({ triad, count: triads.length }, language.in);
  }
  const ties = data.ties.filter(({ inFocus }) => inFocus);
  if (ties.length === 0) return m.network_headline_none({}, language.in);
  if (data.isDefault && armsRivals(ties)) return m.network_headline_default({}, language.in);
  const findings = [
    ofArmsShare(ties, data, language),
    ofPair(ties, language),
    ofState(ties, data, language),
    ofLargestFlow(ties, data, language),
    ofKind(ties, data, language)
  ];
  const finding = findings.find((text) => text !== null && text.length <= LONGEST);
  if (finding) return finding;
  const count = new Set(ties.flatMap(({ from, to }) => [from, to])).size;
  const scope = nameOfPeriod(data, language);
  return m.network_headline_label({ count, scope }, language.in);
}

/**
 * Whether Russia arms China and, by more volume each, India and Vietnam, and whether China has a
 * dispute or a rivalry with both of them: what the headline of the default view says.
 */
export function armsRivals(ties: readonly Tie[]): boolean {
  const volume = (to: string) =>
    ties.find((tie) => tie.kind === 'arms' && tie.from === 'RUS' && tie.to === to)?.tivMillions ??
    0;
  const isRival = (pair: string) =>
    ties.some(
      (tie) => tie.pair === pair && (tie.kind === 'conflict' || tie.kind === 'territorial-dispute')
    );
  const toChina = volume('CHN');
  return (
    toChina > 0 &&
    volume('IND') > toChina &&
    volume('VNM') > toChina &&
    isRival('CHN-IND') &&
    isRival('CHN-VNM')
  );
}

/** The largest share that an arms tie of the one selected pair or state has of a side's trade. */
function ofArmsShare(ties: readonly Tie[], data: NetworkData, language: Language): string | null {
  const { pairs, countries } = data.chosen;
  if (pairs.length + countries.length !== 1) return null;
  const [state] = countries;
  const arms = ties.filter((tie) => tie.kind === 'arms');
  const ranked = arms
    .flatMap((tie) => {
      const { importsPercent, exportsPercent } = data.shares.get(tie.id)!;
      const imports = state === undefined || tie.to === state ? (importsPercent ?? 0) : 0;
      const exports = state === undefined || tie.from === state ? (exportsPercent ?? 0) : 0;
      return [
        { tie, side: 'imports', percent: imports } as const,
        { tie, side: 'exports', percent: exports } as const
      ];
    })
    .sort((a, b) => b.percent - a.percent);
  const [first] = ranked;
  if (!first || first.percent < 10) return null;
  const { from, to } = first.tie;
  const names = {
    share: shareOf(first.percent, first.tie, data, language),
    years: nameOfYears(data, language),
    supplier: nameInside(from, language),
    supplierFirst: nameFirst(from, language),
    supplierWhose: nameAsOwner(from, language),
    recipient: nameInside(to, language),
    recipientFirst: nameFirst(to, language),
    recipientWhose: nameAsOwner(to, language)
  };
  return first.side === 'imports'
    ? m.network_headline_imports(names, language.in)
    : m.network_headline_exports(names, language.in);
}

/** The largest of several flows. */
function ofLargestFlow(ties: readonly Tie[], data: NetworkData, language: Language): string | null {
  const arms = ties.filter(({ kind }) => kind === 'arms');
  if (arms.length < 2) return null;
  const largest = arms.reduce((a, b) => (b.tivMillions > a.tivMillions ? b : a));
  const flow = nameOfEnds(largest, language);
  const tiv = volumeOf(largest, data, language);
  return m.network_headline_flow({ years: nameOfYears(data, language), flow, tiv }, language.in);
}

/** All kinds of ties of one pair. */
function ofPair(ties: readonly Tie[], language: Language): string | null {
  const { pair } = ties[0]!;
  if (ties.some((tie) => tie.pair !== pair)) return null;
  const kinds = [...new Set(ties.map(({ kind }) => kindInside(kind, language)))];
  const names = { pair: nameOfPair(pair, language), kinds: language.list(kinds) };
  return m.network_headline_kinds(names, language.in);
}

/** The partners of the one selected state, or how many they are. */
function ofState(ties: readonly Tie[], data: NetworkData, language: Language): string | null {
  const [code, ...more] = data.chosen.countries;
  if (code === undefined || more.length > 0) return null;
  const codes = partnersOf(code, ties);
  if (codes.length === 0) return null;
  const state = nameFirst(code, language);
  const partners = language.list(codes.map((partner) => nameInside(partner, language)));
  const listed = m.network_headline_partners({ state, partners }, language.in);
  if (listed.length <= LONGEST || codes.length < 2) return listed;
  return m.network_headline_many({ state, count: codes.length }, language.in);
}

/** The pairs that one kind ties, or only its name. */
function ofKind(ties: readonly Tie[], data: NetworkData, language: Language): string | null {
  const { kind } = ties[0]!;
  if (ties.some((tie) => tie.kind !== kind)) return null;
  const ends = [...new Set(ties.map((tie) => nameOfEnds(tie, language)))];
  const name = nameOfKind(kind, language);
  const listed = m.network_headline_kinds({ pair: name, kinds: language.list(ends) }, language.in);
  if (listed.length <= LONGEST) return listed;
  const scope = nameOfPeriod(data, language);
  return m.network_headline_kind({ kind: name, scope }, language.in);
}
