/** A UTC calendar day: whole days since 1970-01-01, which is 0; earlier days are negative. */
export type Day = number;

const MILLISECONDS = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Reads `YYYY-MM-DD`; null unless it is a day of the Gregorian calendar (so not 2015-02-30). */
export function parseDay(text: string): Day | null {
  const match = ISO_DAY.exec(text);
  if (!match) return null;
  const [year, month, date] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const time = Date.UTC(year, month - 1, date);
  const back = new Date(time);
  const same = back.getUTCMonth() === month - 1 && back.getUTCDate() === date;
  return same && back.getUTCFullYear() === year ? time / MILLISECONDS : null;
}

export function formatDay(day: Day): string {
  return dateOfDay(day).toISOString().slice(0, 10);
}

/** Midnight UTC of the day, for scales and Intl (always with `timeZone: 'UTC'`). */
export function dateOfDay(day: Day): Date {
  return new Date(day * MILLISECONDS);
}

/** @param month 1-12 @param date day of the month; values beyond a month's end roll over */
export function dayOf(year: number, month: number, date: number): Day {
  return Date.UTC(year, month - 1, date) / MILLISECONDS;
}

export function yearOfDay(day: Day): number {
  return dateOfDay(day).getUTCFullYear();
}
