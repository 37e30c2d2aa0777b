import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Table } from '#lib/core/table/table.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { headlineMoves } from './headline-moves.ts';

const HEADER =
  'country,leader,pollster,mode,start,end,sample,approve,disapprove,source_title,source_url,note';
const tableOf = (...polls: [leader: string, end: string, approve: number][]) => {
  const lines = polls.map(
    ([leader, end, approve], i) =>
      `JPN,${leader},House ${i},,${end},${end},,${approve},,s,https://example.org/,`
  );
  const { table, problems } = parseCsv(DATASETS.approval, [HEADER, ...lines].join('\n'));
  expect(problems).toEqual([]);
  return table as unknown as Table<RowsOf['approval']>;
};

test('a later poll in the latest month moves the headline by the change of the mean', () => {
  const before = tableOf(['Abe', '2016-11-10', 60], ['Aso', '2009-01-10', 20]);
  const after = tableOf(
    ['Abe', '2016-11-10', 60],
    ['Abe', '2016-11-20', 50],
    ['Aso', '2009-01-10', 20]
  );
  expect(headlineMoves(before, after)).toMatchObject([
    { leader: 'Abe', before: { value: 60 }, after: { value: 55, count: 2 }, points: -5 }
  ]);
});

test('leaders who come or go are told without points, first', () => {
  const before = tableOf(['Abe', '2016-11-10', 60], ['Aso', '2009-01-10', 20]);
  const after = tableOf(['Abe', '2016-12-10', 70], ['Kan', '2010-12-10', 30]);
  const moves = headlineMoves(before, after);
  expect(moves.map(({ leader, points }) => [leader, points])).toEqual([
    ['Aso', null],
    ['Kan', null],
    ['Abe', 10]
  ]);
});

test('nothing moves between a state and itself', () => {
  const table = shippedRelease.table('approval');
  expect(headlineMoves(table, table)).toEqual([]);
});
