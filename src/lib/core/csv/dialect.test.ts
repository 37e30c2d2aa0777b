import { expect, test } from 'vitest';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { delimiterOf, firstRecord, formOfCells } from './dialect.ts';
import { parseCsv } from './parse-csv.ts';

const HEADER =
  'country;leader;pollster;mode;start;end;sample;approve;disapprove;source_title;source_url;note';
const ROW =
  'JPN;Shinzo Abe;NHK;;15.11.2016;16.11.2016;1000;55,5;26;"a; b";https://example.org/;1,5';

test.each([
  ['a,b;c,d\n', ','],
  ['a;b;"c,d,e,f"\n', ';'],
  ['a\tb\tc,d\n', '\t'],
  ['alone\n', ',']
])('the delimiter of %j', (head, expected) => {
  expect(delimiterOf(head)).toBe(expected);
});

test('the header row follows a byte order mark and empty lines', () => {
  expect(firstRecord('\ufeff\r\n a ,b\r\n1,2', ',')).toEqual(['a', 'b']);
});

test('decimals and days are told from cells of their columns', () => {
  const cells: Record<string, string[]> = {
    approve: ['55,5', '60'],
    sample: ['1,234'],
    end: ['16.11.2016'],
    note: ['1.5']
  };
  expect(formOfCells(DATASETS.approval, new Map(Object.entries(cells)))).toEqual({
    decimal: ',',
    dateForms: ['dmy']
  });
});

test('a file with semicolons, decimal commas, other days and another name is read', () => {
  const text = `${HEADER.replace('approve;', 'Yes;')}\n${ROW}\n`;
  const { table, problems } = parseCsv(DATASETS.approval, text, {
    delimiter: ';',
    decimal: ',',
    dateForm: 'dmy',
    headers: new Map([['Yes', 'approve']])
  });
  expect(problems).toEqual([]);
  expect(table.row(0)).toMatchObject({
    approvePercent: 55.5,
    fieldworkEnd: dayOf(2016, 11, 16),
    sourceTitle: 'a; b',
    note: '1,5'
  });
});

test.each(['1.234', '1,234', '1 234', '1.000'])('thousands in a sample: %s', (sample) => {
  const text = `${HEADER}\n${ROW.replace('1000', sample)}\n`;
  const options = { delimiter: ';', decimal: ',', dateForm: 'dmy' } as const;
  const { problems } = parseCsv(DATASETS.approval, text, options);
  expect(problems).toMatchObject([
    { column: 'sample', code: 'thousands', value: sample, line: 2, severity: 'error' }
  ]);
  expect(problems[0]!.expected).toMatch(/1(234|000)$/);
});
