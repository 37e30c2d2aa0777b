import { dateOfDay, type Day } from '#lib/core/table/day.ts';
import { trimmedMean } from './trimmed-mean.ts';

/** In a month with so many polls the highest and the lowest are dropped; with fewer none is. */
export const POLLS_TO_TRIM = 5;

export interface Reading {
  readonly day: Day;
  readonly value: number;
}

/** The polls of one calendar month as one figure. */
export interface MonthlyMean {
  /** Mean day of the month's polls, where the figure stands. */
  readonly day: Day;
  /** In the unit of the readings. */
  readonly value: number;
  readonly count: number;
  /** Whether the highest and the lowest were dropped. */
  readonly trimmed: boolean;
}

/**
 * Monthly means of polls: the mean of each calendar month's readings, from {@link POLLS_TO_TRIM}
 * readings on without the highest and the lowest. Months without readings have none.
 * @param readings in order of their days
 */
export function monthlyMeans(readings: readonly Reading[]): MonthlyMean[] {
  const means: MonthlyMean[] = [];
  let month: Reading[] = [];
  const close = () => {
    const first = month[0];
    if (!first) return;
    means.push({
      day: meanOf(month.map((reading) => reading.day)),
      ...monthMean(month.map((reading) => reading.value)),
      count: month.length
    });
    month = [];
  };
  for (const reading of readings) {
    if (month[0] && monthOf(month[0].day) !== monthOf(reading.day)) close();
    month.push(reading);
  }
  close();
  return means;
}

/**
 * The polls of one month as one figure: their mean, from {@link POLLS_TO_TRIM} on without the highest
 * and the lowest.
 * @param values at least one
 */
export function monthMean(values: readonly number[]): Pick<MonthlyMean, 'value' | 'trimmed'> {
  const trimmed = values.length >= POLLS_TO_TRIM;
  return { value: trimmed ? trimmedMean(values) : meanOf(values), trimmed };
}

function monthOf(day: Day): number {
  const date = dateOfDay(day);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
