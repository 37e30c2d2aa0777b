import { NO_DAY } from '#lib/core/table/column.ts';
import { dayOf } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { TimeAnswer } from './dimension.ts';

export const EARLIEST = -2147483648;
export const LATEST = 2147483647;

/** First and last day of each row; the same array where every row is one day. */
export interface Spans {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * First and last day of each row in time, with open sides at the ends of the range. Where a table at
 * fault says that a row ends before it starts, the two days change places.
 */
export function spansOf(table: Table, answer: TimeAnswer): Spans {
  const spans = answer.as === 'years' ? spansOfYears(table, answer) : spansOfDays(table, answer);
  const { starts, ends } = spans;
  for (let row = 0; row < table.length; row++) {
    const [start, end] = [starts[row]!, ends[row]!];
    if (start > end) [starts[row], ends[row]] = [end, start];
  }
  return spans;
}

function spansOfYears(table: Table, { columns }: TimeAnswer): Spans {
  const starts = new Int32Array(table.length);
  const ends = new Int32Array(table.length);
  const first = table.column(columns[0], 'number').values;
  const last = table.column(columns[1], 'number').values;
  for (let row = 0; row < table.length; row++) {
    const start = first[row]!;
    const end = Number.isNaN(last[row]!) ? start : last[row]!;
    starts[row] = dayOf(start, 1, 1);
    ends[row] = dayOf(end, 12, 31);
  }
  return { starts, ends };
}

function spansOfDays(table: Table, answer: TimeAnswer): Spans {
  const starts = new Int32Array(table.length);
  const ends = answer.as === 'middle' ? starts : new Int32Array(table.length);
  const first = table.column(answer.columns[0], 'day').values;
  const last = table.column(answer.columns[1], 'day').values;
  for (let row = 0; row < table.length; row++) {
    const [start, end] = [first[row]!, last[row]!];
    if (answer.as === 'middle') {
      starts[row] = start === NO_DAY ? end : start + Math.floor((end - start) / 2);
    } else {
      starts[row] = start === NO_DAY ? EARLIEST : start;
      ends[row] = end !== NO_DAY ? end : answer.as === 'moment' ? start : LATEST;
    }
  }
  return { starts, ends };
}
