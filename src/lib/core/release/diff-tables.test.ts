import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Column } from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { applyDiff } from './apply-diff.ts';
import { diffTables, isEmptyDiff } from './diff-tables.ts';

const KEY = ['name', 'day', 'size'];

/** Tables small enough that keys meet, with missing cells and repeated keys. */
const tables = fc
  .array(
    fc.record({
      name: fc.constantFrom('a', 'b', 'c', null),
      day: fc.constantFrom(1, 2, null),
      size: fc.constantFrom(1.5, 7, null),
      share: fc.constantFrom(0, 50, 100, null),
      flag: fc.constantFrom(true, false, null)
    }),
    { maxLength: 12 }
  )
  .map((rows) => {
    const names = [...new Set(rows.flatMap(({ name }) => (name === null ? [] : [name])))];
    const columns: [string, Column][] = [
      [
        'name',
        {
          kind: 'text',
          dictionary: names,
          codes: Int32Array.from(rows, ({ name }) => (name === null ? -1 : names.indexOf(name)))
        }
      ],
      ['day', { kind: 'day', values: Int32Array.from(rows, ({ day }) => day ?? -2147483648) }],
      ['size', { kind: 'number', values: Float64Array.from(rows, ({ size }) => size ?? NaN) }],
      ['share', { kind: 'number', values: Float64Array.from(rows, ({ share }) => share ?? NaN) }],
      ['flag', { kind: 'flag', values: Uint8Array.from(rows, ({ flag }) => Number(flag ?? 2)) }]
    ];
    return new Table('small', rows.length, new Map(columns));
  });

/** The rows whatever their order. */
const rowsOf = (table: Table) =>
  table
    .rows()
    .map((row) => JSON.stringify({ ...row, index: 0 }))
    .sort();

test('a difference applied to the earlier table gives the later one', () => {
  fc.assert(
    fc.property(tables, tables, (before, after) => {
      const diff = diffTables(before, after, KEY);
      expect(rowsOf(applyDiff(before, diff, after))).toEqual(rowsOf(after));
    }),
    { seed: 4, numRuns: 500 }
  );
});

test('a table differs in nothing from itself', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(isEmptyDiff(diffTables(table, table, KEY))).toBe(true);
    }),
    { seed: 4 }
  );
});

test('what is added one way is removed the other, and changes turn round', () => {
  fc.assert(
    fc.property(tables, tables, (a, b) => {
      const [there, back] = [diffTables(a, b, KEY), diffTables(b, a, KEY)];
      expect(there.added.length).toBe(back.removed.length);
      expect(there.removed.length).toBe(back.added.length);
      expect(there.changed.length).toBe(back.changed.length);
    }),
    { seed: 4 }
  );
});

test.each(Object.keys(DATASETS) as DatasetName[])(
  '%s, downloaded and uploaded unchanged, is an empty difference',
  (name) => {
    const dataset: Dataset = DATASETS[name];
    const table = shippedRelease.tables.get(name)!;
    const { table: uploaded, problems } = parseCsv(dataset, serializeCsv(dataset, table));
    expect(problems).toEqual([]);
    expect(isEmptyDiff(diffTables(table, uploaded, dataset.key))).toBe(true);
  }
);

test('each changed cell is told, old and new', () => {
  const text = serializeCsv(DATASETS.approval, shippedRelease.tables.get('approval')!);
  const lines = text.trimEnd().split('\n');
  const dropped = lines.splice(5, 1);
  const changed = lines[9]!.replace(/,(\d+),(\d+),([^,]*NHK)/, ',99,0,$3');
  expect(changed).not.toBe(lines[9]);
  lines[9] = changed;
  lines.push(dropped[0]!.replace('JPN,', 'JPN,').replace(',NHK,', ',New House,'));
  const before = shippedRelease.tables.get('approval')!;
  const { table: after } = parseCsv(DATASETS.approval, lines.join('\n'));
  const diff = diffTables(before, after, DATASETS.approval.key);
  expect([...diff.removed]).toEqual([4]);
  expect([...diff.added]).toEqual([after.length - 1]);
  expect(diff.changed).toMatchObject([
    {
      before: 9,
      after: 8,
      cells: [
        { property: 'approvePercent', after: 99 },
        { property: 'disapprovePercent', after: 0 }
      ]
    }
  ]);
});

test('a hundred thousand rows with one in a hundred changed', () => {
  const length = 100_000;
  const dictionary = Array.from({ length: 1000 }, (_, i) => `House ${i}`);
  const make = (change: number) =>
    new Table(
      'long',
      length,
      new Map<string, Column>([
        [
          'house',
          { kind: 'text', codes: Int32Array.from({ length }, (_, i) => i % 1000), dictionary }
        ],
        ['day', { kind: 'day', values: Int32Array.from({ length }, (_, i) => (i / 1000) | 0) }],
        [
          'share',
          {
            kind: 'number',
            values: Float64Array.from({ length }, (_, i) => (i % 100 === 7 ? change : i % 90))
          }
        ]
      ])
    );
  const [before, after] = [make(1), make(2)];
  expect(diffTables(before, after, ['house', 'day']).changed.length).toBe(length / 100);
});
