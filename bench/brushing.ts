import crossfilter from 'crossfilter2';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { FilterIndex } from '#lib/core/selection/filter-index.ts';
import { countByQuarter, quarterOf } from '#lib/core/selection/quarter-counts.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import { dayOf } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import { assertSame, measure } from './measure.ts';
import { timingSection, type Section } from './report.ts';

const [FIRST, LAST] = [dayOf(1999, 1, 1), dayOf(2025, 12, 31)];
const WIDTH_DAYS = 1461;
const SETS = ['country', 'leader', 'pollster'] as const;

/** Where a brush four years wide stands at each step of a drag from 1999 to 2025. */
const STEPS = Array.from({ length: 60 }, (_, i) => {
  const from = FIRST + Math.round(((LAST - FIRST - WIDTH_DAYS) * i) / 59);
  return [from, from + WIDTH_DAYS - 1] as const;
});

/** Counts of one step: by country, leader and pollster within the brush, by quarter without it. */
type Counts = readonly ArrayLike<number>[];

/** Drags a brush over the polls of one country and counts the rest in every other view. */
export function benchBrushing(text: string): Section[] {
  const { table } = parseCsv(DATASETS.approval, text);
  const ours = ownBrush(table);
  const theirs = crossfilterBrush(table);
  for (const step of STEPS) {
    const [a, b] = [ours(step), theirs(step)];
    a.forEach((counts, group) => {
      assertSame('Groups', counts.length, b[group]!.length);
      for (let i = 0; i < counts.length; i++) assertSame('Count', counts[i]!, b[group]![i]!);
    });
  }
  const polls = `${table.length.toLocaleString('en')} polls`;
  const first = () => parseCsv(DATASETS.approval, text).table;
  const tables = [first(), first()] as const;
  return [
    timingSection(
      `A step of the brush over ${polls}`,
      'A brush four years wide moves over the polls while Japan is chosen. Each step counts them by country (all countries), by leader and by pollster; the bars by quarter do not follow the brush and are counted once. crossfilter2 keeps a sorted index a dimension and changes its groups by what enters and leaves; Entente scans its columns anew.',
      measure(
        [
          { name: 'Entente: FilterIndex', run: () => STEPS.map(ours) },
          { name: 'crossfilter2', run: () => STEPS.map(theirs) }
        ],
        9
      ),
      STEPS.length
    ),
    timingSection(
      `The first step over ${polls}`,
      'From a table in memory to the first counts: what a reader waits for before the brush can move.',
      measure(
        [
          { name: 'Entente: FilterIndex', run: () => ownBrush(tables[0])(STEPS[0]!) },
          { name: 'crossfilter2', run: () => crossfilterBrush(tables[1])(STEPS[0]!) }
        ],
        5
      )
    )
  ];
}

function ownBrush(table: Table): (step: readonly [number, number]) => Counts {
  const index = new FilterIndex(table, DATASETS.approval.answers);
  const days = index.spans()!.starts;
  const [firstQuarter, lastQuarter] = [
    quarterOf(dayOf(1998, 1, 1)),
    quarterOf(dayOf(2026, 12, 31))
  ];
  let byQuarter: Uint32Array | null = null;
  return ([from, to]) => {
    const selection: Selection = [
      { dimension: 'time', from, to, view: 'time' },
      { dimension: 'country', values: ['JPN'], view: 'country' }
    ];
    const bySet = SETS.map((name) => {
      const { codes, dictionary } = table.column(name, 'text');
      const counts = new Uint32Array(dictionary.length);
      for (const row of index.rows(selection, name)) counts[codes[row]!]!++;
      return counts;
    });
    byQuarter ??= countByQuarter(
      daysOf(index.rows(selection, 'time'), days),
      firstQuarter,
      lastQuarter
    ).filter((count) => count > 0);
    return [...bySet, byQuarter];
  };
}

function* daysOf(rows: Int32Array, days: Int32Array): Iterable<number> {
  for (const row of rows) yield days[row]!;
}

function crossfilterBrush(table: Table): (step: readonly [number, number]) => Counts {
  const days = new FilterIndex(table, DATASETS.approval.answers).spans()!.starts;
  const records = table.rows().map((row) => ({
    day: days[row.index]!,
    country: String(row.country),
    leader: String(row.leader),
    pollster: String(row.pollster)
  }));
  const all = crossfilter(records);
  const time = all.dimension((record) => record.day);
  const quarters = time.group<number, number>(quarterOf);
  const country = all.dimension((record) => record.country);
  const groups = SETS.map((name) =>
    (name === 'country' ? country : all.dimension((record) => record[name])).group<string, number>()
  );
  country.filterExact('JPN');
  const orders = SETS.map((name, i) => {
    const place = new Map(groups[i]!.all().map(({ key }, at) => [key, at]));
    return table.column(name, 'text').dictionary.map((text) => place.get(text)!);
  });
  return ([from, to]) => {
    time.filterRange([from, to + 1]);
    const bySet = groups.map((group, i) => {
      const counts = group.all();
      return orders[i]!.map((place) => counts[place]!.value);
    });
    const byQuarter = quarters.all().map(({ value }) => value);
    return [...bySet, byQuarter.filter((count) => count > 0)];
  };
}
