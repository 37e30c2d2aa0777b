import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { formatRange, formatValue } from './format-value.ts';
import { lineName } from './line-name.ts';
import type { OfficeData } from './office-data.ts';
import { focusAfterOneYear, oneYear } from './one-year.ts';

/** What is said beside the mark at one year: where the lines in focus stood, and where the others. */
export function oneYearText(data: OfficeData, language: Language): string | null {
  const found = focusAfterOneYear(data);
  if (found.length === 0) return null;
  const list = oneYearList(data, language);
  const one = oneYear(data);
  if (!one || one.others.length === 0) return list;
  const { line, point, others, someGone, before } = one;
  const said = {
    value: formatValue(point.value, data.measure, language),
    range: formatRange(
      others.map((other) => other.value),
      data.measure,
      language
    )
  };
  if (!before) {
    const name = lineName(line, language);
    return m.office_one_year_others({ ...said, name, count: others.length }, language.in);
  }
  const name = familyName(line.term.country, language.say(line.term.leader));
  const gone = someGone ? 'some' : 'none';
  return m.office_one_year_before({ ...said, name, gone }, language.in);
}

/** "Abe ’12–20 54%, Kan 25%": the lines in focus after one year, the highest first. */
export function oneYearList(data: OfficeData, language: Language): string {
  return focusAfterOneYear(data)
    .map(
      ({ line, point }) =>
        lineName(line, language) + language.gap + formatValue(point.value, data.measure, language)
    )
    .join(language.comma);
}
