import { sayFault } from '#lib/core/datasets/fault-words.ts';
import { NO_DAY, type Column } from '#lib/core/table/column.ts';
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
/** A house that so often comes back within days polls without a break: its equal figures say nothing. */
const TRACKING_SHARE = 0.2;

/** The same figures of the same pollster a day or two apart: probably one poll entered twice. */
export const checkSamePoll: Check = (table, context) => {
  const properties = SAMENESS[context.dataset.name];
  if (!properties || !hasColumns(table, ...properties, 'fieldworkEnd')) return [];
  const ends = table.column('fieldworkEnd', 'day').values;
  const figures = properties.map((property) => reader(table.columns.get(property)!));
  const asked = properties
    .filter((property) => !property.endsWith('Percent'))
    .map((property) => reader(table.columns.get(property)!));
  const rows = Array.from(ends.keys())
    .filter((row) => ends[row] !== NO_DAY)
    .sort((a, b) => ends[a]! - ends[b]! || a - b);
  const tracking = trackers(rows, ends, (row) => asked.map((read) => read(row)).join(' '));
  const last = new Map<string, number>();
  const problems = [];
  for (const row of rows) {
    const series = asked.map((read) => read(row)).join(' ');
    const key = figures.map((read) => read(row)).join(' ');
    const before = last.get(key);
    last.set(key, row);
    if (before === undefined || tracking.has(series)) continue;
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

/** The series that often have two polls within days of each other. */
function trackers(
  rows: readonly number[],
  ends: Int32Array,
  seriesOf: (row: number) => string
): Set<string> {
  const series = new Map<string, { polls: number; near: number; last: number }>();
  for (const row of rows) {
    const name = seriesOf(row);
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

function reader(column: Column): (row: number) => number {
  return column.kind === 'text' ? (row) => column.codes[row]! : (row) => column.values[row]!;
}
