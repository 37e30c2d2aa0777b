import { parseDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';

/** The day of a moment (ISO 8601, UTC) in words. */
export function dayOf(moment: string, language: Language): string {
  const day = parseDay(moment.slice(0, 10));
  return day === null ? moment : language.shortDay(day);
}
