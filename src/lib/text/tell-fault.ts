import { Language, type Locale } from './language.ts';
import * as m from './paraglide/messages.js';
import { nameOfUnit } from './unit-names.ts';

const NO_NAMES = { countries: new Map(), texts: new Map() };

type Message = (facts: never, options: { readonly locale: Locale }) => string;

/** What is expected and how to mend it, by the name that the check of tables gives it. */
const TEXTS: Readonly<Record<string, readonly [expected: Message, remedy: Message] | undefined>> = {
  required: [m.fault_required_expected, m.fault_required_remedy],
  enumeration: [m.fault_enumeration_expected, m.fault_enumeration_remedy],
  pattern: [m.fault_pattern_expected, m.fault_pattern_remedy],
  'pattern-several': [m.fault_pattern_several_expected, m.fault_pattern_several_remedy],
  'web-address': [m.fault_web_address_expected, m.fault_web_address_remedy],
  thousands: [m.fault_thousands_expected, m.fault_thousands_remedy],
  'whole-number': [m.fault_whole_number_expected, m.fault_whole_number_remedy],
  'number-point': [m.fault_number_point_expected, m.fault_number_point_remedy],
  'number-comma': [m.fault_number_comma_expected, m.fault_number_comma_remedy],
  'at-least': [m.fault_at_least_expected, m.fault_at_least_remedy],
  between: [m.fault_between_expected, m.fault_between_remedy],
  day: [m.fault_day_expected, m.fault_day_remedy],
  'day-as-others': [m.fault_day_as_others_expected, m.fault_day_as_others_remedy],
  flag: [m.fault_flag_expected, m.fault_flag_remedy],
  cells: [m.fault_cells_expected, m.fault_cells_remedy],
  quotes: [m.fault_quotes_expected, m.fault_quotes_remedy],
  'empty-file': [m.fault_empty_file_expected, m.fault_empty_file_remedy],
  duplicate: [m.fault_duplicate_expected, m.fault_duplicate_remedy],
  'header-missing': [m.fault_header_missing_expected, m.fault_header_missing_remedy],
  'column-missing': [m.fault_column_missing_expected, m.fault_column_missing_remedy],
  'column-missing-like': [m.fault_column_missing_like_expected, m.fault_column_missing_like_remedy],
  'column-twice': [m.fault_column_twice_expected, m.fault_column_twice_remedy],
  'column-unknown': [m.fault_column_unknown_expected, m.fault_column_unknown_remedy],
  'column-unknown-like': [m.fault_column_unknown_like_expected, m.fault_column_unknown_like_remedy],
  reference: [m.fault_reference_expected, m.fault_reference_remedy],
  'reference-like': [m.fault_reference_like_expected, m.fault_reference_like_remedy],
  'days-reversed': [m.fault_days_reversed_expected, m.fault_days_reversed_remedy],
  'years-reversed': [m.fault_years_reversed_expected, m.fault_years_reversed_remedy],
  'shares-above-100': [m.fault_shares_above_100_expected, m.fault_shares_above_100_remedy],
  'options-above-100': [m.fault_options_above_100_expected, m.fault_options_above_100_remedy],
  'outside-term': [m.fault_outside_term_expected, m.fault_outside_term_remedy],
  'broken-text': [m.fault_broken_text_expected, m.fault_broken_text_remedy],
  'far-from-trend': [m.fault_far_from_trend_expected, m.fault_far_from_trend_remedy],
  'after-today': [m.fault_after_today_expected, m.fault_after_today_remedy],
  'after-publication': [m.fault_after_publication_expected, m.fault_after_publication_remedy],
  'rows-lost': [m.fault_rows_lost_expected, m.fault_rows_lost_remedy],
  'same-poll': [m.fault_same_poll_expected, m.fault_same_poll_remedy],
  'similar-name': [m.fault_similar_name_expected, m.fault_similar_name_remedy],
  'day-month-swapped': [m.fault_day_month_swapped_expected, m.fault_day_month_swapped_remedy]
};

export interface ToldFault {
  readonly expected: string;
  readonly remedy: string;
}

/** What was expected, and how to mend it, in the reader's language. */
export function tellFault(
  id: string,
  facts: Readonly<Record<string, string | number>>,
  locale: Locale
): ToldFault {
  const text = TEXTS[id];
  if (!text) throw new Error(`No message tells the fault ${id}`);
  const { unit, rows } = facts;
  const told = {
    ...facts,
    ...(typeof unit === 'string' ? { unit: nameOfUnit(unit, locale) } : {}),
    ...(typeof rows === 'number' ? { rows: countIn(locale, rows) } : {})
  };
  const [expected, remedy] = text.map((message) => message(told as never, { locale }));
  return { expected: expected!, remedy: remedy! };
}

/** A count as the language groups its digits. */
function countIn(locale: Locale, count: number): string {
  return new Language(locale, NO_NAMES).number(count, 0);
}
