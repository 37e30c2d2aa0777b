import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Table } from '#lib/core/table/table.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { checkTables } from './check-tables.ts';
import { parseCsv } from './parse-csv.ts';

const fixture = (name: string) =>
  readFileSync(
    fileURLToPath(new URL(`../../../../tests/fixtures/${name}.csv`, import.meta.url)),
    'utf8'
  );

/** Every fault of a file beside the shipped leaders and countries: row, column, code, value. */
function faultsOf(name: string, dataset: DatasetName = 'approval') {
  const { table, problems } = parseCsv(DATASETS[dataset], fixture(name));
  const others = ['leaders', 'countries'] as const;
  const tables = new Map<string, Table>(
    others.map((other) => [other, shippedRelease.tables.get(other)!])
  );
  tables.set(dataset, table);
  return [...problems, ...checkTables(tables)].map(
    ({ row, column, code, value, expected, remedy }) => {
      expect(expected).toBeTruthy();
      expect(remedy).toMatch(/\.$/);
      return [row, column, code, value];
    }
  );
}

test('a good file has no problems', () => {
  expect(faultsOf('approval-valid')).toEqual([]);
});

test('a byte order mark and CRLF make no difference', () => {
  const rows = (name: string) => parseCsv(DATASETS.approval, fixture(name)).table.rows();
  expect(rows('approval-byte-order-mark-crlf')).toEqual(rows('approval-valid'));
  expect(faultsOf('approval-byte-order-mark-crlf')).toEqual([]);
});

test('cells: required, type, range, form; all of them, each with its place', () => {
  expect(faultsOf('approval-bad-cells')).toEqual([
    [1, 'pollster', 'required', ''],
    [1, 'start', 'type', '2016-02-30'],
    [1, 'sample', 'range', '0'],
    [1, 'approve', 'type', '55%'],
    [1, 'disapprove', 'range', '126'],
    [2, 'country', 'pattern', 'Japan'],
    [2, 'end', 'required', ''],
    [2, 'sample', 'type', '10.5'],
    [2, 'country', 'reference', 'Japan']
  ]);
});

test.each<[string, DatasetName, unknown[][]]>([
  ['approval-shares-above-100', 'approval', [[1, 'disapprove', 'shares-above-100', '26']]],
  ['approval-start-after-end', 'approval', [[1, 'start', 'start-after-end', '2016-11-13']]],
  ['approval-outside-term', 'approval', [[1, 'end', 'outside-term', '2010-11-13']]],
  ['approval-unknown-leader', 'approval', [[1, 'leader', 'reference', 'Shinzo Abbe']]],
  ['approval-duplicate', 'approval', [[2, 'leader', 'duplicate', 'row 1']]],
  [
    'approval-column-misspelt',
    'approval',
    [
      [null, 'approve', 'column-missing', ''],
      [null, 'aproval', 'column-unknown', 'aproval']
    ]
  ],
  ['settlement-options-above-100', 'settlement', [[1, 'percent', 'options-above-100', '105']]],
  ['settlement-several-answers', 'settlement', []]
])('%s', (name, dataset, expected) => {
  expect(faultsOf(name, dataset)).toEqual(expected);
});

test('a comma within a number is told by the number of cells', () => {
  expect(faultsOf('approval-comma-in-number')).toContainEqual([1, null, 'cells', '13']);
});

test('an unclosed quote is named', () => {
  expect(faultsOf('approval-unclosed-quote').map((fault) => fault[2])).toContain('quotes');
});

test('an empty file says what was expected', () => {
  expect(faultsOf('empty')).toEqual([[null, null, 'empty', '']]);
  expect(parseCsv(DATASETS.approval, '').table.length).toBe(0);
});

test('columns may stand in any order', () => {
  const [header, ...lines] = fixture('approval-valid').trim().split('\n');
  const turned = [header!, ...lines].map((line) => line.split(',').reverse().join(','));
  const { table, problems } = parseCsv(DATASETS.approval, turned.join('\n'));
  expect(problems).toEqual([]);
  expect(table.rows()).toEqual(parseCsv(DATASETS.approval, fixture('approval-valid')).table.rows());
});

test('whatever the text, parsing answers and keeps the shape of the schema', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'a1,"\n\r;é -'.split('')) }), (text) => {
      const dataset: Dataset = DATASETS.leaders;
      const { table } = parseCsv(dataset, `country,leader,office,start,end\n${text}`);
      expect([...table.columns.keys()]).toEqual(Object.keys(dataset.columns));
      for (const column of table.columns.values()) {
        const cells = column.kind === 'text' ? column.codes : column.values;
        expect(cells.length).toBe(table.length);
      }
    }),
    { seed: 1, numRuns: 300 }
  );
});

test('files longer than a chunk are read whole', () => {
  const [header, line] = fixture('approval-valid').trim().split('\n');
  const count = 40_000;
  const lines = Array.from({ length: count }, (_, i) => line!.replace('NHK', `NHK ${i}`));
  const { table, problems } = parseCsv(DATASETS.approval, [header, ...lines].join('\n'));
  expect(problems).toEqual([]);
  expect(table.length).toBe(count);
  expect(table.row(count - 1)).toMatchObject({ pollster: `NHK ${count - 1}`, approvePercent: 55 });
});

test.each([0, 10, 1e6, 1e8])('a size that is wrong, %d, makes no difference', (size) => {
  const [header, line] = fixture('approval-valid').trim().split('\n');
  const text = [header, ...Array<string>(5000).fill(line!)].join('\n');
  const { table, problems } = parseCsv(DATASETS.approval, text, { size });
  const expected = parseCsv(DATASETS.approval, text);
  expect([...table.columns]).toEqual([...expected.table.columns]);
  expect(problems).toEqual(expected.problems);
});
