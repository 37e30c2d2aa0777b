import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LOCALES } from '#lib/text/language.ts';
import { languageIn } from '#tests/shipped-release.ts';
import type { ChartTable } from './scene.ts';
import { numberIn, sortRows } from './sort-rows.ts';

const tableOf = (cells: readonly (readonly [string, string])[]): ChartTable => ({
  columns: [
    { label: 'State', numeric: false },
    { label: 'Volume', numeric: true }
  ],
  rows: cells.map((pair) => ({ cells: pair, choices: [], records: [] }))
});

test('figures are sorted by value, empty cells stand last both ways', () => {
  const table = tableOf([
    ['a', '≈12,715 TIV m'],
    ['b', ''],
    ['c', '3,613 TIV m'],
    ['d', '\u22124'],
    ['e', '<1%']
  ]);
  const order = (descending: boolean) =>
    sortRows(table, { column: 1, descending }, 'en').map(({ cells }) => cells[0]);
  expect(order(false)).toEqual(['d', 'e', 'c', 'a', 'b']);
  expect(order(true)).toEqual(['a', 'c', 'e', 'd', 'b']);
});

test('texts are sorted as the language does, and rows that are alike keep their order', () => {
  const table = tableOf([
    ['Ель', '1'],
    ['Ёж', '2'],
    ['Аист', '3'],
    ['Аист', '4']
  ]);
  const sorted = sortRows(table, { column: 0, descending: false }, 'ru');
  expect(sorted.map(({ cells }) => cells[1])).toEqual(['3', '4', '2', '1']);
});

test('whatever number a language writes is read back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -9_999_999, max: 9_999_999 }),
      fc.constantFrom(...LOCALES),
      (n, locale) => {
        const value = n / 10;
        expect(numberIn(languageIn(locale).number(value), locale)).toBe(value);
      }
    )
  );
});
