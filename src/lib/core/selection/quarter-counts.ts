import type { Grouping } from '#lib/core/linked/linked-view.ts';
import { codesFor } from '#lib/core/linked/rows-by-code.ts';
import type { SortedValues } from '#lib/core/linked/sorted-values.ts';
import { dateOfDay, dayOf, type Day } from '#lib/core/table/day.ts';

/** Calendar quarters since the year 0: one number a quarter, the next has the next number. */
export function quarterOf(day: Day): number {
  const date = dateOfDay(day);
  return date.getUTCFullYear() * 4 + Math.floor(date.getUTCMonth() / 3);
}

/** The first day of a quarter. */
export function dayOfQuarter(quarter: number): Day {
  return dayOf(Math.floor(quarter / 4), (quarter % 4) * 3 + 1, 1);
}

/**
 * Codes of rows by the quarter of their day: 0 for the first quarter, and so on; one code more, the
 * last, for days outside.
 */
export function quartersOf(
  days: SortedValues,
  firstQuarter: number,
  lastQuarter: number
): Grouping {
  const quarters = Math.max(0, lastQuarter - firstQuarter + 1);
  const codeOf = Uint32Array.from(days.distinct, (day) => {
    const place = quarterOf(day) - firstQuarter;
    return place >= 0 && place < quarters ? place : quarters;
  });
  const codes = codesFor(days.ranks.length, quarters + 1);
  for (let row = 0; row < codes.length; row++) codes[row] = codeOf[days.ranks[row]!]!;
  return { codes, size: quarters + 1 };
}
