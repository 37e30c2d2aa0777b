import { yearOfDay } from '#lib/core/table/day.ts';
import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { NamedTerm } from './office-data.ts';

/** The short name of a line: Koizumi, and with its years where the person had several terms. */
export function lineName({ term, oneOfSeveral }: NamedTerm, language: Language): string {
  const name = familyName(term.country, language.say(term.leader));
  if (!oneOfSeveral) return name;
  const from = yearOfDay(term.termStart);
  if (term.termEnd === null) {
    return m.office_name_since({ name, from: shortYear(from) }, language.in);
  }
  const to = yearOfDay(term.termEnd);
  const years = { name, from: shortYear(from), to: shortYear(to) };
  return from === to
    ? m.office_name_in(years, language.in)
    : m.office_name_years(years, language.in);
}

function shortYear(year: number): string {
  return String(year % 100).padStart(2, '0');
}
