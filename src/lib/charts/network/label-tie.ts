import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { NetworkData } from './gather-network.ts';
import {
  nameAsOwner,
  nameInside,
  nameOfEnds,
  nameOfKind,
  nameOfYears,
  shareOf,
  volumeOf
} from './network-names.ts';
import { sayDay } from './say-day.ts';

/** Relations and partners that a tooltip names before it only counts. */
const MOST_RELATIONS = 3;
const MOST_PARTNERS = 8;

/** What the tooltip of a tie says: who and what, then volume and shares, or its relations. */
export function labelOfTie(tie: Tie, data: NetworkData, language: Language): string[] {
  const kinds = nameOfKind(tie.kind, language);
  const title = m.network_headline_kinds({ pair: nameOfEnds(tie, language), kinds }, language.in);
  if (tie.kind === 'arms') return [title, ...linesOfArms(tie, data, language)];
  const lines = tie.relations.slice(0, MOST_RELATIONS).map((relation) => {
    const span = spanOf(relation, language);
    return `${language.say(relation.name)} · ${span}`;
  });
  const more = tie.relations.length - lines.length;
  if (more > 0) lines.push(m.network_tie_more({ count: more }, language.in));
  return [title, ...lines, m.network_strength({ strength: tie.strength }, language.in)];
}

/** Volume and deals of an arms tie, then both shares where they are known. */
export function linesOfArms(tie: Tie, data: NetworkData, language: Language): string[] {
  const years = nameOfYears(data, language);
  const volume = { tiv: volumeOf(tie, data, language), years };
  const lines = [m.network_arms_volume(volume, language.in)];
  const deals = data.deals.get(tie.id) ?? 0;
  if (deals > 0) lines.push(m.network_deals({ count: deals }, language.in));
  return [...lines, ...linesOfShares(tie, data, language)];
}

/** `87% of Vietnam’s arms imports`, `11% of Russia’s arms exports`: those that are known. */
export function linesOfShares(tie: Tie, data: NetworkData, language: Language): string[] {
  const { importsPercent = null, exportsPercent = null } = data.shares.get(tie.id) ?? {};
  const lines: string[] = [];
  if (importsPercent !== null) {
    const recipientWhose = nameAsOwner(tie.to, language);
    const share = shareOf(importsPercent, tie, data, language);
    lines.push(m.network_share_imports({ share, recipientWhose }, language.in));
  }
  if (exportsPercent !== null) {
    const supplierWhose = nameAsOwner(tie.from, language);
    const share = shareOf(exportsPercent, tie, data, language);
    lines.push(m.network_share_exports({ share, supplierWhose }, language.in));
  }
  return lines;
}

/** Whom a state has ties with, in these ties, those with the most first. */
export function partnersOf(code: string, ties: readonly Tie[]): string[] {
  const counts = new Map<string, number>();
  for (const { from, to } of ties) {
    if (from !== code && to !== code) continue;
    const partner = from === code ? to : from;
    counts.set(partner, (counts.get(partner) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([state]) => state);
}

export function labelOfState(code: string, ties: readonly Tie[], language: Language): string[] {
  const partners = partnersOf(code, ties);
  const name = language.country(code);
  if (partners.length === 0) return [name, m.network_ties_none({}, language.in)];
  const names = partners.slice(0, MOST_PARTNERS).map((partner) => nameInside(partner, language));
  const more = partners.length - names.length;
  if (more === 0)
    return [name, m.network_ties_with({ partners: language.list(names) }, language.in)];
  const listed = m.network_ties_with({ partners: names.join(language.comma) }, language.in);
  return [
    name,
    listed +
      (language.locale === 'ja' ? '、' : ' ') +
      m.network_tie_more({ count: more }, language.in)
  ];
}

/** `since 3 May 2014`, `1949 to 3 May 1979`, as far as it is known. */
export function spanOf(
  { start, end, note }: Pick<RowsOf['relations'], 'start' | 'end' | 'note'>,
  language: Language
): string {
  const from = start === null ? null : sayDay(start, note, language);
  const to = end === null ? null : sayDay(end, note, language);
  if (from !== null && to !== null) return m.network_during({ from, to }, language.in);
  if (from !== null) return m.network_since({ day: from }, language.in);
  if (to !== null) return m.network_until({ day: to }, language.in);
  return m.network_start_unknown({}, language.in);
}
