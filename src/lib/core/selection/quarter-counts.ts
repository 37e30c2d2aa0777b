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
 * How many of the days fall in each quarter from the first to the last, both included. Days outside
 * are left out.
 */
export function countByQuarter(
  days: Iterable<Day>,
  firstQuarter: number,
  lastQuarter: number
): Uint32Array {
  const counts = new Uint32Array(Math.max(0, lastQuarter - firstQuarter + 1));
  for (const day of days) {
    const place = quarterOf(day) - firstQuarter;
    if (place >= 0 && place < counts.length) counts[place]!++;
  }
  return counts;
}
