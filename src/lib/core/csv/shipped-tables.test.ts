import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Table } from '#lib/core/table/table.ts';
import { checkTables } from './check-tables.ts';
import { parseCsv } from './parse-csv.ts';
import { serializeCsv } from './serialize-csv.ts';

const names = Object.keys(DATASETS) as DatasetName[];
const textOf = (name: DatasetName) =>
  readFileSync(new URL(`../../../../data/${name}.csv`, import.meta.url), 'utf8');
const parsed = new Map(names.map((name) => [name, parseCsv(DATASETS[name], textOf(name))]));

test('the shipped tables have no problems', () => {
  const tables = new Map<string, Table>([...parsed].map(([name, { table }]) => [name, table]));
  expect([...parsed.values()].flatMap(({ problems }) => problems)).toEqual([]);
  expect(checkTables(tables)).toEqual([]);
});

test.each(names)('%s is written back as it was read', (name) => {
  const dataset: Dataset = DATASETS[name];
  const written = serializeCsv(dataset, parsed.get(name)!.table);
  expect(parseCsv(dataset, written).table.rows()).toEqual(parsed.get(name)!.table.rows());
});

test('every reference and key of a schema names a column that exists', () => {
  for (const dataset of Object.values<Dataset>(DATASETS)) {
    expect(Object.keys(dataset.columns)).toEqual(expect.arrayContaining([...dataset.key]));
    for (const column of Object.values(dataset.columns)) {
      if (column.kind !== 'text' || !column.references) continue;
      const target: Dataset = DATASETS[column.references.dataset as DatasetName];
      expect(target.columns).toHaveProperty(column.references.property);
    }
    for (const answer of Object.values(dataset.answers)) {
      const columns = 'columns' in answer ? answer.columns : 'ends' in answer ? answer.ends : [];
      expect(Object.keys(dataset.columns)).toEqual(expect.arrayContaining([...columns]));
    }
  }
});
