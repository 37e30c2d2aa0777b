import type { Claim } from '#lib/core/claims/claim.ts';
import type { Language } from '#lib/text/language.ts';

/** What a claim’s page says in words; numbers come from the judgement, thresholds from the rule. */
export interface ClaimWords<Figures = unknown> {
  /** How the tables answer it, with every threshold. */
  readonly rule: (language: Language) => string;
  /** The numbers that the verdict rests on; true whatever the verdict is. */
  readonly finding: (figures: Figures, language: Language) => string;
  readonly supports: (figures: Figures, language: Language) => readonly string[];
  /** What speaks against the claim, or limits what the figures can say. */
  readonly against: (figures: Figures, language: Language) => readonly string[];
  /** What would change the verdict. */
  readonly change: (figures: Figures, language: Language) => string;
}

/** The words for the figures of one claim. */
export type WordsFor<C> = C extends Claim<infer Figures> ? ClaimWords<Figures> : never;

/** The sentences that there are: one that is missing says nothing. */
export function said(...sentences: readonly (string | null | false)[]): readonly string[] {
  return sentences.filter((sentence): sentence is string => Boolean(sentence));
}

/** A list in a sentence of its own; null where it would be empty. */
export function listed<T>(
  items: readonly T[],
  itemOf: (item: T) => string,
  sentence: (list: string) => string
): string | null {
  return items.length === 0 ? null : sentence(items.map(itemOf).join(SEPARATOR));
}

const SEPARATOR = ' · ';

/** A number with its sign: +1.2, −3. */
export function signed(value: number, language: Language): string {
  return (value > 0 ? '+' : '') + language.number(value, 1);
}

/** A share, or a dash where it is not known. */
export function percentOf(value: number | null, language: Language): string {
  return value === null ? '–' : language.percent(value, 1);
}

/** Single years in a list, each as it is written in the language. */
export function yearList(years: readonly number[], language: Language): string {
  return language.list(years.map((year) => language.years(year, year)));
}

export function rangeText(
  range: { readonly low: number; readonly high: number },
  language: Language
): string {
  return language.percentRange(range.low, range.high, 1);
}
