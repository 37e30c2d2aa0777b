import { yearsInShort } from '#lib/charts/arms-volume/arms-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Tie } from '#lib/network/build-graph.ts';
import { SUMMIT } from '#lib/network/structure.ts';
import type { TieKind } from '#lib/network/tie-style.ts';
import type { NetworkData } from './gather-network.ts';

/** A state within a sentence: `the United States`. */
export function nameInside(code: string, language: Language): string {
  return m.network_name({ code, name: language.country(code) }, language.in);
}

export function nameFirst(code: string, language: Language): string {
  return m.network_name_first({ code, name: language.country(code) }, language.in);
}

/** As the owner of what follows or, in Russian, in the genitive: `Russia’s`, `России`. */
export function nameAsOwner(code: string, language: Language): string {
  return m.network_whose({ code, name: language.country(code) }, language.in);
}

export function nameOfKind(kind: TieKind, language: Language): string {
  return m.network_kind({ kind }, language.in);
}

export function kindInside(kind: TieKind, language: Language): string {
  return m.network_kind_inside({ kind }, language.in);
}

/** `Japan–Russia`. */
export function nameOfPair(pair: string, language: Language): string {
  const [a, b] = pair.split('-').map((code) => language.country(code)) as [string, string];
  return m.network_pair({ a, b }, language.in);
}

/** `Russia to Vietnam` where the tie is directed, else `Japan–Russia`. */
export function nameOfEnds({ pair, from, to, directed }: Tie, language: Language): string {
  if (!directed) return nameOfPair(pair, language);
  const names = { from: language.country(from), to: language.country(to) };
  return m.network_directed(names, language.in);
}

/** When the ties shown are in force: `in force on 15 December 2016`. */
export function nameOfPeriod({ from, to }: NetworkData, language: Language): string {
  if (from !== null && from === to) {
    return m.network_on_day({ day: language.day(from) }, language.in);
  }
  if (from !== null && to !== null) {
    const days = { from: language.shortDay(from), to: language.shortDay(to) };
    return m.network_between(days, language.in);
  }
  if (from !== null) return m.network_from({ day: language.shortDay(from) }, language.in);
  return m.network_to({ day: language.shortDay(to ?? SUMMIT) }, language.in);
}

/** The years of the arms deliveries: `2012–16`. */
export function nameOfYears({ years: [first, last] }: NetworkData, language: Language): string {
  return yearsInShort({ first, last }, language);
}

/** `≈3,613`: a volume in millions of TIV. */
export function volumeOf(tie: Tie, { estimated }: NetworkData, language: Language): string {
  const volume = language.number(tie.tivMillions, tie.tivMillions < 10 ? 1 : 0);
  return `${estimated.has(tie.id) ? '≈\u2060' : ''}${volume}`;
}

/** A tie's share in whole percent, `<1%` below one; ≈ where the tie is estimated. */
export function shareOf(
  percent: number,
  tie: Tie,
  { estimated }: NetworkData,
  language: Language
): string {
  const share =
    percent > 0 && percent < 0.5 ? `<\u2060${language.percent(1)}` : language.percent(percent);
  return `${estimated.has(tie.id) ? '≈\u2060' : ''}${share}`;
}
