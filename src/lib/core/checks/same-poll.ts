import { sayFault } from '#lib/core/datasets/fault-words.ts';
import { NO_DAY, type Column } from '#lib/core/table/column.ts';
import { PairNumbers } from '#lib/core/table/pair-numbers.ts';
import type { Table } from '#lib/core/table/table.ts';
import { formatDay } from '#lib/core/table/day.ts';
import { hasColumns, warning, type Check } from './check.ts';

/** What makes two polls the same but for their days: who asked whom about what, and the answers. */
const SAMENESS: Readonly<Record<string, readonly string[]>> = {
  approval: ['leader', 'pollster', 'approvePercent', 'disapprovePercent'],
  perception: [
    'country',
    'about',
    'pollster',
    'measure',
    'favourablePercent',
    'unfavourablePercent'
  ],
  settlement: ['dispute', 'country', 'subgroup', 'pollster', 'question', 'option', 'sharePercent']
};

const NEAR_DAYS = 2;
/** Added to a day, makes it positive: no table holds days before year 1. */
const EARLIEST = 800_000;
/** A house that so often comes back within days polls without a break: its equal figures say nothing. */
const TRACKING_SHARE = 0.2;

/** The same figures of the same pollster a day or two apart: probably one poll entered twice. */
export const checkSamePoll: Check = (table, context) => {
  const properties = SAMENESS[context.dataset.name];
  if (!properties || !hasColumns(table, ...properties, 'fieldworkEnd')) return [];
  const ends = table.column('fieldworkEnd', 'day').values;
  const asked = properties.filter((property) => !property.endsWith('Percent'));
  const series = numberRows(table, asked);
  const figures = numberRows(table, properties);
  const rows = rowsByDay(ends);
  const tracking = trackers(rows, ends, series);
  const last = new Int32Array(table.length).fill(-1);
  const problems = [];
  for (const row of rows) {
    const before = last[figures[row]!]!;
    last[figures[row]!] = row;
    if (before < 0 || tracking.has(series[row]!)) continue;
    const apart = ends[row]! - ends[before]!;
    if (apart > NEAR_DAYS || apart === 0) continue;
    problems.push(
      warning(context, row, 'fieldworkEnd', {
        code: 'same-poll',
        value: formatDay(ends[row]!),
        ...sayFault('same-poll', { row: before + 1, day: formatDay(ends[before]!) })
      })
    );
  }
  return problems;
};

/** The places of rows with a day, by it; those of one day in their order. */
function rowsByDay(ends: Int32Array): Int32Array {
  const { length } = ends;
  const keys = new Float64Array(length);
  let count = 0;
  // A day and a place make one number, and numbers are sorted many times faster than places by their days.
  for (let row = 0; row < length; row++) {
    if (ends[row] !== NO_DAY) keys[count++] = (ends[row]! + EARLIEST) * length + row;
  }
  return Int32Array.from(keys.subarray(0, count).sort(), (key) => key % length);
}

/** A number for each row: equal cells in these columns, equal numbers. */
function numberRows(table: Table, properties: readonly string[]): Int32Array {
  const numbers = new Int32Array(table.length);
  for (const property of properties) {
    const read = reader(table.columns.get(property)!);
    const pairs = new PairNumbers();
    for (let row = 0; row < numbers.length; row++) {
      numbers[row] = pairs.numberOf(numbers[row]!, read(row));
    }
  }
  return numbers;
}

/** The series that often have two polls within days of each other. */
function trackers(rows: Int32Array, ends: Int32Array, seriesOf: Int32Array): Set<number> {
  const series = new Map<number, { polls: number; near: number; last: number }>();
  for (const row of rows) {
    const name = seriesOf[row]!;
    const known = series.get(name);
    if (!known) {
      series.set(name, { polls: 1, near: 0, last: ends[row]! });
      continue;
    }
    known.polls++;
    if (ends[row]! - known.last <= NEAR_DAYS) known.near++;
    known.last = ends[row]!;
  }
  const often = [...series].filter(
    ([, { polls, near }]) => polls >= 10 && near / polls >= TRACKING_SHARE
  );
  return new Set(often.map(([name]) => name));
}

/** Cells of a column as whole numbers of 32 bits: equal cells, equal numbers. */
function reader(column: Column): (row: number) => number {
  if (column.kind === 'text') return (row) => column.codes[row]!;
  const { values } = column;
  if (!(values instanceof Float64Array)) return (row) => values[row]!;
  const codes = new Map<number, number>();
  return (row) => {
    const value = values[row]!;
    let code = codes.get(value);
    if (code === undefined) codes.set(value, (code = codes.size));
    return code;
  };
}
