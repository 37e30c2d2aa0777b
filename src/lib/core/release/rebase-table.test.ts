import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Table } from '#lib/core/table/table.ts';
import { rebaseTable } from './rebase-table.ts';

const dataset: Dataset = DATASETS.claims;
const HEADER = 'id,claim,where_in_text,question';
const tableOf = (...rows: string[]) =>
  parseCsv(dataset, [HEADER, ...rows].join('\n')).table as unknown as Table;
const rowsOf = (table: Table) => serializeCsv(dataset, table).trim().split('\n').slice(1);
const rebase = (base: string[], draft: string[], newer: string[]) => {
  const { table, conflicts } = rebaseTable(
    ...([tableOf(...base), tableOf(...draft), tableOf(...newer)] as const),
    dataset.key
  );
  return { rows: rowsOf(table), conflicts };
};

const base = ['a,A,p1,c', 'b,B,p2,c', 'c,C,p3,c'];

test('what the draft changes is done to the newer table, and nothing else', () => {
  const draft = ['a,A2,p1,c', 'c,C,p3,c', 'd,D,p4,c'];
  const newer = ['a,A,p9,c', 'b,B,p2,c', 'c,C3,p3,c', 'e,E,p5,c'];
  expect(rebase(base, draft, newer)).toEqual({
    rows: ['a,A2,p9,c', 'c,C3,p3,c', 'e,E,p5,c', 'd,D,p4,c'],
    conflicts: 0
  });
});

test('rebased on what it was made from, a draft is what it was; one that changes nothing is the newer', () => {
  const draft = ['a,A2,p1,c', 'c,C,p3,c', 'd,D,p4,c'];
  expect(rebase(base, draft, base).rows.sort()).toEqual(draft);
  expect(rebase(base, base, draft)).toEqual({ rows: draft, conflicts: 0 });
});

test('where both changed the same the word of the draft counts, and it is counted', () => {
  expect(rebase(base, ['a,A2,p1,c', ...base.slice(1)], ['a,A3,p1,c', ...base.slice(1)])).toEqual({
    rows: ['a,A2,p1,c', ...base.slice(1)],
    conflicts: 1
  });
  expect(rebase(base, ['a,A2,p1,c', ...base.slice(1)], base.slice(1))).toEqual({
    rows: [...base.slice(1), 'a,A2,p1,c'],
    conflicts: 1
  });
  expect(rebase(base, [...base, 'd,D,p4,c'], [...base, 'd,D2,p4,c'])).toEqual({
    rows: [...base, 'd,D,p4,c'],
    conflicts: 1
  });
  expect(rebase(base, base.slice(1), ['a,A3,p1,c', ...base.slice(1)])).toEqual({
    rows: base.slice(1),
    conflicts: 1
  });
});

test('the same change on both sides is no conflict', () => {
  const both = ['a,A2,p1,c', ...base.slice(1), 'd,D,p4,c'];
  expect(rebase(base, both, both)).toEqual({ rows: both, conflicts: 0 });
});
