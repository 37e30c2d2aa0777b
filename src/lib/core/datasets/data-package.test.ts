import { fileURLToPath } from 'node:url';
import { Schema, Table } from 'tableschema';
import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from './catalog.ts';
import { dataPackage, dataPackageText } from './data-package.ts';
import type { Dataset } from './schema.ts';

const pathOf = (file: string) =>
  fileURLToPath(new URL(`../../../../data/${file}`, import.meta.url));
const { resources } = dataPackage();

// Changed a schema? `npm run datapackage` writes the file anew.
test('data/datapackage.json is what the schemas say', async () => {
  await expect(dataPackageText()).toMatchFileSnapshot(pathOf('datapackage.json'));
});

test('it describes every table, and every column in the order of the file', () => {
  expect(resources.map(({ name }) => name)).toEqual(Object.keys(DATASETS));
  for (const { name, schema } of resources) {
    const dataset: Dataset = DATASETS[name as DatasetName];
    const headers = Object.values(dataset.columns)
      .filter((column) => !column.mayBeAbsent)
      .map((column) => column.header);
    expect(schema.fields.map((field) => field.name)).toEqual(headers);
  }
});

test('keys without empty cells are primary, the others unique', () => {
  const keysOf = (name: DatasetName) => resources.find((one) => one.name === name)!.schema;
  expect(keysOf('arms-tiv').primaryKey).toEqual(['supplier', 'recipient', 'year']);
  expect(keysOf('approval').primaryKey).toBeUndefined();
  expect(keysOf('approval').uniqueKeys).toEqual([['leader', 'pollster', 'start', 'end']]);
});

test.each(resources)(
  'another reader of Table Schema takes every row of $path',
  async (resource) => {
    const schema = await Schema.load(resource.schema);
    expect(schema.errors).toEqual([]);
    const table = await Table.load(pathOf(resource.path), {
      schema: resource.schema,
      delimiter: ','
    });
    const rows = await table.read({ keyed: true, relations: await relationsOf(resource) });
    expect(rows.length).toBeGreaterThan(0);
    expect(table.headers).toEqual(resource.schema.fields.map((field) => field.name));
  }
);

/** The tables that a resource refers to, by name, as the reader wants them. */
async function relationsOf({ schema }: (typeof resources)[number]) {
  const names = schema.foreignKeys?.map(({ reference }) => reference.resource) ?? [];
  const relations: Record<string, unknown> = {};
  for (const name of new Set(names)) {
    const target = resources.find((resource) => resource.name === name)!;
    const table = await Table.load(pathOf(target.path), { schema: target.schema, delimiter: ',' });
    relations[name] = await table.read({ keyed: true });
  }
  return relations;
}
