import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Table } from '#lib/core/table/table.ts';
import { diffRows, sizeOfDiff } from './diff-rows.ts';
import { diffTables } from './diff-tables.ts';

const dataset: Dataset = DATASETS['arms-totals'];
const headers = Object.values(dataset.columns).map(({ header }) => header);
const tableOf = (...rows: string[]) =>
  parseCsv(dataset, [headers.join(','), ...rows].join('\n')).table as unknown as Table;

const before = tableOf('exports,RUS,2010,6000', 'exports,RUS,2011,8000', 'imports,JPN,2010,400');
const after = tableOf('exports,RUS,2010,6001.5', 'exports,RUS,2012,8100', 'imports,JPN,2010,400');
const change = { before, after, diff: diffTables(before, after, dataset.key) };

test('changed rows come first, with the cells that differ as the file has them', () => {
  const rows = diffRows(dataset, change, 0, 10);
  expect(rows.map(({ change: kind, row }) => [kind, row])).toEqual([
    ['changed', 1],
    ['added', 2],
    ['removed', 2]
  ]);
  expect(rows[0]!.cells).toEqual([{ property: 'tivMillions', before: '6000', text: '6001.5' }]);
  expect(rows[1]!.cells).toEqual([{ property: 'tivMillions', text: '8100' }]);
});

test('pages hold every row once, whatever their length', () => {
  const all = diffRows(dataset, change, 0, 10);
  expect(all).toHaveLength(sizeOfDiff(change.diff));
  for (const most of [1, 2, 3]) {
    const pages = [0, 1, 2].flatMap((page) => diffRows(dataset, change, page * most, most));
    expect(pages).toEqual(all);
  }
});
