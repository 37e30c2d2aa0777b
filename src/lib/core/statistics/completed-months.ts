import { dateOfDay, dayOf, type Day } from '#lib/core/table/day.ts';

/**
 * Months completed between two days: 12·(y₂ − y₁) + (m₂ − m₁) − [d₂ < d₁]. The same date of the next
 * month completes one; where a month lacks that date, the first of the month after does.
 * @returns a whole number, negative where `day` comes before `start`
 */
export function completedMonths(start: Day, day: Day): number {
  const [one, two] = [dateOfDay(start), dateOfDay(day)];
  return (
    12 * (two.getUTCFullYear() - one.getUTCFullYear()) +
    (two.getUTCMonth() - one.getUTCMonth()) -
    (two.getUTCDate() < one.getUTCDate() ? 1 : 0)
  );
}

/** The first day on which so many months since `start` are completed. */
export function dayAfterMonths(start: Day, months: number): Day {
  const date = dateOfDay(start);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
  return Math.min(dayOf(year, month, date.getUTCDate()), dayOf(year, month + 1, 1));
}

/**
 * Time since `start` in months: the completed ones, and of the one that runs the share of its days
 * that have passed.
 */
export function elapsedMonths(start: Day, day: Day): number {
  const completed = completedMonths(start, day);
  const from = dayAfterMonths(start, completed);
  return completed + (day - from) / (dayAfterMonths(start, completed + 1) - from);
}
