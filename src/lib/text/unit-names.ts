import type { Locale } from './language.ts';
import * as m from './paraglide/messages.js';

const UNITS: Readonly<Record<string, typeof m.data_unit_year | undefined>> = {
  'percent of those asked': m.data_unit_percent,
  'million TIV': m.data_unit_tiv,
  items: m.data_unit_items,
  people: m.data_unit_people,
  year: m.data_unit_year,
  grade: m.data_unit_grade,
  'percentage points': m.data_unit_points,
  'degrees north': m.data_unit_north,
  'degrees east': m.data_unit_east
};

/** What the unit of a column is called; as the schema has it where it has no other name. */
export function nameOfUnit(unit: string, locale: Locale): string {
  return UNITS[unit]?.({}, { locale }) ?? unit;
}
