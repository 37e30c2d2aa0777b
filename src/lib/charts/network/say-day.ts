import { dateOfDay, yearOfDay, type Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';

/**
 * A day of a relation as exactly as it is known. The table writes a year as its first or last day
 * and a month as its first, and says so in the note.
 */
export function sayDay(day: Day, note: string | null, language: Language): string {
  const date = dateOfDay(day);
  const isEdge = /-(01-01|12-31)T/.test(date.toISOString());
  const year = yearOfDay(day);
  if (isEdge && note?.includes('decade only')) return `≈\u2060${language.years(year, year)}`;
  if (isEdge && note?.includes('year only')) return language.years(year, year);
  if (date.getUTCDate() === 1 && note?.includes('month only')) return language.month(day);
  return language.shortDay(day);
}
