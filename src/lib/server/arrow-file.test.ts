import { tableFromIPC, Type } from '@uwdata/flechette';
import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { arrowFile } from './arrow-file.ts';

test.each(Object.keys(DATASETS) as DatasetName[])('%s is read back cell by cell', (name) => {
  const rows = shippedRelease.table(name).rows() as unknown as Record<string, unknown>[];
  const read = tableFromIPC(arrowFile(shippedRelease, name));
  const columns = Object.entries(DATASETS[name].columns);
  expect(read.numRows).toBe(rows.length);
  expect(read.names).toEqual(columns.map(([, { header }]) => header));
  for (const [property, { header, kind }] of columns) {
    const cells = [...read.getChild(header)];
    // The library reads days as milliseconds.
    const expected = rows.map((row) => {
      const cell = row[property] as number | null;
      return kind === 'day' && cell !== null ? cell * 86_400_000 : cell;
    });
    expect(cells, header).toEqual(expected);
  }
  expect(read.schema.metadata?.get('release')).toBe(String(shippedRelease.number));
});

test('columns have the types that analysts expect', () => {
  const { schema } = tableFromIPC(arrowFile(shippedRelease, 'approval'));
  const typeOf = (header: string) => schema.fields.find(({ name }) => name === header)!.type;
  expect(typeOf('country').typeId).toBe(Type.Dictionary);
  expect(typeOf('end').typeId).toBe(Type.Date);
  expect(typeOf('sample')).toMatchObject({ typeId: Type.Int, bitWidth: 32 });
  expect(typeOf('approve')).toMatchObject({ typeId: Type.Float });
});

test('the same release is the same bytes', () => {
  expect(arrowFile(shippedRelease, 'events')).toEqual(arrowFile(shippedRelease, 'events'));
});
