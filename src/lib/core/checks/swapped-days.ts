import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { NO_DAY } from '#lib/core/table/column.ts';
import { dateOfDay, dayOf, formatDay, type Day } from '#lib/core/table/day.ts';
import { hasColumns, warning, type Check } from './check.ts';

/** Fieldwork longer than this is looked at; one shorter is usual. */
const LONG_DAYS = 31;
const USUAL_DAYS = 14;

/**
 * Fieldwork that ends before it starts or takes longer than a month, but would be usual with day and
 * month swapped in one of its days or in both.
 */
export const checkSwappedDays: Check = (table, context) => {
  if (!hasColumns(table, 'fieldworkStart', 'fieldworkEnd')) return [];
  const starts = table.column('fieldworkStart', 'day').values;
  const ends = table.column('fieldworkEnd', 'day').values;
  const problems: Problem[] = [];
  for (let row = 0; row < ends.length; row++) {
    const start = starts[row]!;
    const end = ends[row]!;
    if (start === NO_DAY || end === NO_DAY || isWithin(start, end, LONG_DAYS)) continue;
    const [a, b] = [swapped(start), swapped(end)];
    const pairs: [Day, Day][] = [
      [a ?? start, end],
      [start, b ?? end],
      [a ?? start, b ?? end]
    ];
    const usual = pairs.find(([from, to]) => isWithin(from, to, USUAL_DAYS) && to <= context.today);
    if (!usual) continue;
    const [from, to] = usual;
    problems.push(
      warning(context, row, from === start ? 'fieldworkEnd' : 'fieldworkStart', {
        code: 'day-month-swapped',
        value: formatDay(from === start ? end : start),
        ...sayFault('day-month-swapped', { from: formatDay(from), to: formatDay(to) })
      })
    );
  }
  return problems;
};

function isWithin(from: Day, to: Day, days: number): boolean {
  return from <= to && to - from <= days;
}

/** The day with its day of the month as the month; null where that is no day, or the same. */
function swapped(day: Day): Day | null {
  const date = dateOfDay(day);
  const [year, month, ofMonth] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  return ofMonth > 12 || ofMonth === month ? null : dayOf(year, ofMonth, month);
}
