import type { Locale } from './language.ts';
import * as m from './paraglide/messages.js';

const FAULTS: Readonly<Record<string, typeof m.tryout_fault_type | undefined>> = {
  required: m.tryout_fault_required,
  type: m.tryout_fault_type,
  range: m.tryout_fault_range,
  enumeration: m.tryout_fault_enumeration,
  pattern: m.tryout_fault_pattern,
  thousands: m.tryout_fault_thousands,
  cells: m.tryout_fault_cells,
  quotes: m.tryout_fault_quotes,
  empty: m.tryout_fault_empty,
  'header-missing': m.tryout_fault_header_missing,
  'column-missing': m.tryout_fault_column_missing,
  'column-twice': m.tryout_fault_column_twice,
  'column-unknown': m.tryout_fault_column_unknown,
  duplicate: m.tryout_fault_duplicate,
  reference: m.tryout_fault_reference,
  'start-after-end': m.tryout_fault_start_after_end,
  'shares-above-100': m.tryout_fault_shares_above_100,
  'outside-term': m.tryout_fault_outside_term,
  'options-above-100': m.tryout_fault_options_above_100,
  'after-today': m.tryout_fault_after_today,
  'after-publication': m.tryout_fault_after_publication,
  'day-month-swapped': m.tryout_fault_day_month_swapped,
  'same-poll': m.tryout_fault_same_poll,
  'similar-name': m.tryout_fault_similar_name,
  'rows-lost': m.tryout_fault_rows_lost,
  'far-from-trend': m.tryout_fault_far_from_trend,
  'broken-text': m.tryout_fault_broken_text
};

/** What a kind of fault is called; its code where it has no name. */
export function nameOfFault(code: string, locale: Locale): string {
  return FAULTS[code]?.({}, { locale }) ?? code;
}
