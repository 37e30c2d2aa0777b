import { dateOfDay, dayOf, type Day } from '#lib/core/table/day.ts';
import type { Span } from './brush-span.ts';

/** A calendar month by number: twelve times the year and 0 to 11. */
export type Month = number;

export function monthOf(day: Day): Month {
  const date = dateOfDay(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The twelve months that end with this one: what is shown while time plays. */
export function windowAt(month: Month): Span {
  const [year, index] = [Math.floor(month / 12), month % 12];
  return { from: dayOf(year - 1, index + 2, 1), to: dayOf(year, index + 2, 0) };
}

/**
 * The month that play goes on to, null past the last one.
 * @param inSteps whether time leaps from one December to the next, for those who want no motion
 */
export function monthAfter(month: Month, last: Month, inSteps: boolean): Month | null {
  if (month >= last) return null;
  const next = inSteps ? month + 12 - ((month + 1) % 12) : month + 1;
  return Math.min(next, last);
}
