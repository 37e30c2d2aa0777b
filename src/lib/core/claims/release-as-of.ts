import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import { NO_DAY, type Column } from '#lib/core/table/column.ts';
import { dayOf, yearOfDay, type Day } from '#lib/core/table/day.ts';
import { Table } from '#lib/core/table/table.ts';
import { publicationDay } from './op-ed.ts';

/** A release with only what could be known by the end of a day. */
export interface ReleaseAsOf {
  readonly release: Release;
  /** The place in the whole release of each row of a dataset. */
  readonly originals: ReadonlyMap<DatasetName, Int32Array>;
  /** The last year of arms deliveries that was over, as far as the tables reach. */
  readonly lastYear: number;
}

const kept = new WeakMap<Release, Map<Day, ReleaseAsOf>>();

/**
 * What could be known by the end of a day, for each dataset:
 * - polls whose fieldwork had ended;
 * - relations and events that had begun; an end that lay ahead is unknown, and a relation whose start
 *   is unknown counts only from the day on which the release was published;
 * - terms of office that had begun, without an end that lay ahead;
 * - years of arms deliveries that were over, and deals ordered in such years. What a deal delivered
 *   later is in its row as the table has it today, so rules use only what the order tells.
 */
export function releaseAsOf(release: Release, asOf: Day): ReleaseAsOf {
  const days = kept.get(release) ?? new Map<Day, ReleaseAsOf>();
  kept.set(release, days);
  let known = days.get(asOf);
  if (!known) days.set(asOf, (known = restrict(release, asOf)));
  return known;
}

function restrict(release: Release, asOf: Day): ReleaseAsOf {
  const lastYear = lastYearOver(release, asOf);
  const isDated = (day: Day) => (day === NO_DAY ? asOf >= publicationDay(release) : day <= asOf);
  const originals = new Map<DatasetName, Int32Array>();
  const tables = new Map<DatasetName, Table>();
  for (const [name, table] of release.tables) {
    const { day, year, end } = TIMES[name] ?? {};
    const days = day && table.column(day, 'day').values;
    const years = year && table.column(year, 'number').values;
    const rows = Int32Array.from({ length: table.length }, (_, row) => row).filter(
      (row) => (!days || isDated(days[row]!)) && (!years || years[row]! <= lastYear)
    );
    const columns = [...table.columns].map(([property, column]) => {
      const own = pick(column, rows);
      if (property === end && own.kind === 'day') hideAfter(own.values, asOf);
      return [property, own] as const;
    });
    originals.set(name, rows);
    tables.set(name, new Table(name, rows.length, new Map(columns)));
  }
  return { release: new Release(release.number, release.published, tables), originals, lastYear };
}

/** The column that says when a row came to be known, and the one that says when it ended. */
const TIMES: {
  readonly [N in DatasetName]?: {
    readonly day?: string;
    readonly year?: string;
    readonly end?: string;
  };
} = {
  approval: { day: 'fieldworkEnd' },
  settlement: { day: 'fieldworkEnd' },
  perception: { day: 'fieldworkEnd' },
  relations: { day: 'start', end: 'end' },
  events: { day: 'start' },
  leaders: { day: 'termStart', end: 'termEnd' },
  'arms-deals': { year: 'orderYear' },
  'arms-tiv': { year: 'year' },
  'arms-totals': { year: 'year' }
};

function lastYearOver(release: Release, asOf: Day): number {
  const year = yearOfDay(asOf);
  const over = asOf >= dayOf(year, 12, 31) ? year : year - 1;
  const reach = release.table('arms-totals').column('year', 'number').values;
  return reach.reduce((last, one) => Math.max(last, Math.min(one, over)), -Infinity);
}

function pick(column: Column, rows: Int32Array): Column {
  switch (column.kind) {
    case 'text':
      return { ...column, codes: rows.map((row) => column.codes[row]!) };
    case 'day':
      return { ...column, values: rows.map((row) => column.values[row]!) };
    case 'number':
      return { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) };
    case 'flag':
      return { ...column, values: Uint8Array.from(rows, (row) => column.values[row]!) };
  }
}

function hideAfter(days: Int32Array, asOf: Day): void {
  for (let row = 0; row < days.length; row++) if (days[row]! > asOf) days[row] = NO_DAY;
}
