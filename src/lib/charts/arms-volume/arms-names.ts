import type { Estimated } from '#lib/core/statistics/any-estimated.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Distinction, Flow } from './arms-flows.ts';
import type { Years } from './arms-period.ts';

/** A country within a sentence: `the United States`. */
export function nameInside(code: string, language: Language): string {
  return m.arms_name({ code, name: language.country(code) }, language.in);
}

/** A country as the owner of what follows or, in Russian, in the genitive: `Russia’s`, `России`. */
export function nameAsOwner(code: string, language: Language): string {
  return m.arms_whose({ code, name: language.country(code) }, language.in);
}

export function sentenceStart(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase() + text.slice(1);
}

/** The two ends of a flow in the forms that sentences need. */
export function namesOfFlow({ supplier, recipient }: Flow, language: Language) {
  return {
    supplier: sentenceStart(nameInside(supplier, language)),
    supplierInside: nameInside(supplier, language),
    supplierPlain: language.country(supplier),
    supplierWhose: nameAsOwner(supplier, language),
    recipient: sentenceStart(nameInside(recipient, language)),
    recipientInside: nameInside(recipient, language),
    recipientPlain: language.country(recipient),
    recipientWhose: nameAsOwner(recipient, language)
  };
}

/** `Russia to Vietnam`, for headings and labels. */
export function nameOfFlow(flow: Flow, language: Language): string {
  const { supplierPlain, recipientPlain } = namesOfFlow(flow, language);
  return m.arms_flow({ supplier: supplierPlain, recipient: recipientPlain }, language.in);
}

/** A flow among others, named by what tells them apart. */
export function headingOfFlow(flow: Flow, distinction: Distinction, language: Language): string {
  if (distinction === 'both') return nameOfFlow(flow, language);
  if (distinction === 'recipient') return language.country(flow.recipient);
  return m.arms_from(namesOfFlow(flow, language), language.in);
}

/** Whose flows a chart shows: `from Russia`, `to Vietnam`, `Russia to Vietnam`; empty for none. */
export function scopeOfFlows(
  flows: readonly Flow[],
  distinction: Distinction,
  language: Language
): string {
  const [first] = flows;
  if (!first) return '';
  if (distinction === 'both') {
    const common = [first.supplier, first.recipient].find((code) =>
      flows.every((flow) => flow.supplier === code || flow.recipient === code)
    );
    if (!common) return m.arms_scope_several({}, language.in);
    const name = nameInside(common, language);
    return m.arms_scope_around({ name, whose: nameAsOwner(common, language) }, language.in);
  }
  if (flows.length === 1) return nameOfFlow(first, language);
  const names = namesOfFlow(first, language);
  return distinction === 'recipient'
    ? m.arms_scope_from(names, language.in)
    : m.arms_scope_to(names, language.in);
}

/** `2012–16`, which does not break; written out in Russian and where the century changes. */
export function yearsInShort({ first, last }: Years, language: Language): string {
  const { locale } = language;
  if (first === last) return language.years(first, last);
  const sameCentury = Math.floor(first / 100) === Math.floor(last / 100);
  const short = sameCentury && locale !== 'ru';
  const end = short ? String(last % 100).padStart(2, '0') : last;
  const dash = `\u2060${locale === 'ja' ? '〜' : '–'}\u2060`;
  return `${first}${dash}${end}${locale === 'ja' ? '年' : ''}`;
}

/** `in 2012–16`, as sentences need it. */
export function inYears(years: Years, language: Language): string {
  const span = years.first === years.last ? 'one' : 'several';
  return m.arms_in_years({ years: yearsInShort(years, language), span }, language.in);
}

/** `≈` before a figure with estimated parts; the two do not break apart. */
export function withEstimate(text: string, estimated: Estimated): string {
  return estimated ? `≈\u2060${text}` : text;
}

/** A share as sentences give it: whole percent, a decimal below one. */
export function sharePercent(percent: number, estimated: Estimated, language: Language): string {
  if (percent > 0 && percent < 0.05) return `<\u2060${language.percent(0.1, 1)}`;
  const text = language.percent(percent, percent > 0 && percent < 0.95 ? 1 : 0);
  return withEstimate(text, estimated);
}

/** `1,070 TIV m`: a volume, never money. */
export function tivInWords(millions: number, estimated: Estimated, language: Language): string {
  const tiv = withEstimate(language.number(millions, millions < 100 ? 1 : 0), estimated);
  return m.arms_tiv({ tiv }, language.in);
}
