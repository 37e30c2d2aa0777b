import { sayFault } from '#lib/core/datasets/fault-words.ts';
import { NO_DAY, type DayColumn } from '#lib/core/table/column.ts';
import { firstRows } from '#lib/core/table/first-rows.ts';
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
  const columnsOf = (names: readonly string[]) => names.map((name) => table.columns.get(name)!);
  const asked = properties.filter((property) => !property.endsWith('Percent'));
  const series = firstRows(columnsOf(asked), table.length);
  const shares = properties.filter((property) => property.endsWith('Percent'));
  const inSeries: DayColumn = { kind: 'day', values: series };
  const figures = firstRows([inSeries, ...columnsOf(shares)], table.length);
  const rows = rowsByDay(ends);
  const tracking = trackers(rows, ends, series);
  const last = new Int32Array(table.length).fill(-1);
  const problems = [];
  for (const row of rows) {
    const before = last[figures[row]!]!;
    last[figures[row]!] = row;
    if (before < 0 || tracking[series[row]!] === 1) continue;
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
  let [first, last] = [Infinity, -Infinity];
  for (let row = 0; row < ends.length; row++) {
    const day = ends[row]!;
    if (day === NO_DAY) continue;
    if (day < first) first = day;
    if (day > last) last = day;
  }
  if (first > last) return new Int32Array(0);
  // Counted and laid out: `places` says where the next row of each day goes.
  const places = new Int32Array(last - first + 2);
  for (let row = 0; row < ends.length; row++) {
    if (ends[row] !== NO_DAY) places[ends[row]! - first + 1]!++;
  }
  for (let day = 1; day < places.length; day++) places[day]! += places[day - 1]!;
  const rows = new Int32Array(places.at(-1)!);
  for (let row = 0; row < ends.length; row++) {
    if (ends[row] !== NO_DAY) rows[places[ends[row]! - first]!++] = row;
  }
  return rows;
}

/** 1 at the first row of each series that often has two polls within days of each other. */
function trackers(rows: Int32Array, ends: Int32Array, seriesOf: Int32Array): Uint8Array {
  const polls = new Int32Array(ends.length);
  const near = new Int32Array(ends.length);
  const last = new Int32Array(ends.length);
  for (const row of rows) {
    const series = seriesOf[row]!;
    if (polls[series]!++ > 0 && ends[row]! - last[series]! <= NEAR_DAYS) near[series]!++;
    last[series] = ends[row]!;
  }
  const tracking = new Uint8Array(polls.length);
  for (let series = 0; series < polls.length; series++) {
    const count = polls[series]!;
    if (count >= 10 && near[series]! / count >= TRACKING_SHARE) tracking[series] = 1;
  }
  return tracking;
}
