import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Series, Survey } from './perception-data.ts';
import type { Question } from './sentiment-question.ts';

/** `in Japan`, as sentences begin with it or have it inside. */
export function inCountry(code: string, language: Language, start = false): string {
  const text = m.perception_in({ code, name: language.country(code) }, language.in);
  return start ? text.slice(0, 1).toLocaleUpperCase() + text.slice(1) : text;
}

/** The country as the end of a feeling: `the United States`, in Russian the dative. */
export function toCountry(code: string, language: Language): string {
  return m.perception_to({ code, name: language.country(code) }, language.in);
}

/** The country as the source of a threat: `the United States`, in Russian the genitive. */
export function ofCountry(code: string, language: Language): string {
  return m.perception_of({ code, name: language.country(code) }, language.in);
}

/** A name for narrow panels. */
export function shortCountry(code: string, language: Language): string {
  return m.perception_short({ code, name: language.country(code) }, language.in);
}

/** `Japan on Russia`. */
export function nameOfView(
  { country, about }: Pick<Series, 'country' | 'about'>,
  language: Language
): string {
  const names = { country: language.country(country), about: language.country(about) };
  return m.perception_on(names, language.in);
}

/** `favourable views of Russia`. */
export function viewInWords(question: Question, about: string, language: Language): string {
  const names = { to: toCountry(about, language), of: ofCountry(about, language) };
  return m.perception_view({ question, ...names }, language.in);
}

/** `2007–2023`, which does not break. */
export function yearsInWords(first: number, last: number, language: Language): string {
  return language.years(first, last).replace(/[–〜]/, '\u2060$&\u2060');
}

/** `19%`; the decimal that was published belongs to the record. */
export function percentInWords({ percent }: Pick<Survey, 'percent'>, language: Language): string {
  return language.percent(percent);
}
