import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { NO_CODE, NO_DAY, NO_FLAG, type Column } from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { adler32 } from './adler32.ts';
import { decodeTable } from './decode-table.ts';
import { encodeTable } from './encode-table.ts';
import { TableFileError } from './table-file.ts';

const MOST_ROWS = 30;
const rarely = <T>(common: fc.Arbitrary<T>, rare: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 6, arbitrary: common }, { weight: 1, arbitrary: rare });
const cellsOf = <T>(cell: fc.Arbitrary<T>) =>
  fc.array(cell, { minLength: MOST_ROWS, maxLength: MOST_ROWS });
const number = fc.oneof(
  cellsOf(rarely(fc.integer({ min: 1900, max: 2030 }), fc.constant(NaN))),
  cellsOf(
    rarely(
      fc.integer({ min: 0, max: 1000 }).map((tenth) => tenth / 10),
      fc.constant(NaN)
    )
  ),
  cellsOf(fc.constantFrom(0.1, 1e-9, 2 ** 53, -0, NaN, Infinity, 70_000.25)),
  cellsOf(fc.double())
);
const day = cellsOf(
  rarely(fc.integer({ min: 10_000, max: 10_300 }), fc.constantFrom(NO_DAY, -2147483647, 2147483647))
);
const column: fc.Arbitrary<Column> = fc.oneof(
  number.map((cells): Column => ({ kind: 'number', values: Float64Array.from(cells) })),
  day.map((cells): Column => ({ kind: 'day', values: Int32Array.from(cells) })),
  cellsOf(fc.constantFrom(0, 1, NO_FLAG)).map((cells): Column => ({
    kind: 'flag',
    values: Uint8Array.from(cells)
  })),
  fc
    .uniqueArray(fc.string({ unit: 'binary', maxLength: 5 }), { maxLength: 6 })
    .chain((dictionary) =>
      cellsOf(fc.integer({ min: NO_CODE, max: dictionary.length - 1 })).map((cells): Column => ({
        kind: 'text',
        dictionary,
        codes: Int32Array.from(cells)
      }))
    )
);
const table = fc
  .tuple(fc.array(column, { maxLength: 6 }), fc.integer({ min: 0, max: MOST_ROWS }))
  .map(([columns, length]) => {
    const cut = columns.map((one): Column =>
      one.kind === 'text'
        ? { ...one, codes: one.codes.slice(0, length) }
        : ({ ...one, values: one.values.slice(0, length) } as Column)
    );
    return new Table('table', length, new Map(cut.map((one, i) => [`column ${i}`, one])));
  });
const encode = (made: Table) => encodeTable(made, [...made.columns.keys()]);

test('a table arrives as it was sent, to the last bit', () => {
  fc.assert(
    fc.property(table, (made) => {
      const read = decodeTable(encode(made));
      expect([read.name, read.length]).toEqual([made.name, made.length]);
      expect([...read.columns]).toEqual([...made.columns]);
    }),
    { seed: 1, numRuns: 500 }
  );
});

test.each(Object.keys(DATASETS) as DatasetName[])('%s arrives as it was sent', (name) => {
  const sent = shippedRelease.tables.get(name)!;
  expect([...decodeTable(encode(sent)).columns]).toEqual([...sent.columns]);
});

test('a file harmed on its way is refused', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.integer({ min: 1, max: 255 }), (made, at, change) => {
      const file = encode(made);
      const harmed = file.slice();
      harmed[at % file.length]! ^= change;
      expect(() => decodeTable(harmed)).toThrow(TableFileError);
      expect(() => decodeTable(file.subarray(0, at % file.length))).toThrow(TableFileError);
    }),
    { seed: 1 }
  );
});

test('a file may lie anywhere among other bytes', () => {
  const file = encode(shippedRelease.tables.get('leaders')!);
  const among = new Uint8Array(file.length + 7);
  among.set(file, 3);
  const read = decodeTable(among.subarray(3, 3 + file.length));
  expect(read.rows()).toEqual(shippedRelease.table('leaders').rows());
});

test('a column that does not exist is a programmer’s mistake', () => {
  expect(() => encodeTable(shippedRelease.tables.get('leaders')!, ['party'])).toThrow(
    'leaders has no column party'
  );
});

test('the checksum is that of RFC 1950', () => {
  expect(adler32(new TextEncoder().encode('Wikipedia'))).toBe(0x11e60398);
});
