import { expect, test } from 'vitest';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { decodeTable, type EncodedTable } from './decode-table.ts';
import { encodeTable } from './encode-table.ts';

test.each([...shippedRelease.tables.keys()])('%s arrives as it was sent', (name: DatasetName) => {
  const table = shippedRelease.tables.get(name)!;
  const sent = JSON.stringify(encodeTable(table, [...table.columns.keys()]));
  expect(decodeTable(JSON.parse(sent) as EncodedTable).rows()).toEqual(table.rows());
});

test('a column that does not exist is a programmer’s mistake', () => {
  expect(() => encodeTable(shippedRelease.tables.get('leaders')!, ['party'])).toThrow(
    'leaders has no column party'
  );
});
