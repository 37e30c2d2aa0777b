import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { cellOf, type Cell } from '#lib/core/table/column.ts';
import { dayOf } from '#lib/core/table/day.ts';
import { nameOfColumn } from '#lib/text/column-names.ts';
import { LOCALES, type Locale } from '#lib/text/language.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { cellText } from './cell-text.ts';

const names = Object.keys(DATASETS) as DatasetName[];
const columns = names.flatMap((name) =>
  Object.keys((DATASETS[name] as Dataset).columns).map((property) => [name, property] as const)
);

test.each(LOCALES)('every column has a name in %s', (locale) => {
  const language = languageIn(locale);
  for (const [dataset, property] of columns) {
    const name = nameOfColumn(dataset, property, language);
    expect(name, `${dataset}.${property}`).not.toBe(property);
    if (locale !== 'en') expect(name).not.toBe(nameOfColumn(dataset, property, languageIn('en')));
  }
});

test.each<[DatasetName, string, Cell, Record<Locale, string>]>([
  ['approval', 'approvePercent', 49.2, { en: '49.2%', ja: '49.2%', ru: '49,2\u00a0%' }],
  ['approval', 'sampleSize', 1500, { en: '1,500 people', ja: '1,500人', ru: '1\u00a0500 человек' }],
  ['approval', 'sampleSize', 1, { en: '1 person', ja: '1人', ru: '1 человек' }],
  [
    'approval',
    'sampleSize',
    1002,
    { en: '1,002 people', ja: '1,002人', ru: '1\u00a0002 человека' }
  ],
  ['approval', 'country', 'JPN', { en: 'Japan', ja: '日本', ru: 'Япония' }],
  ['approval', 'leader', 'Shinzo Abe', { en: 'Shinzo Abe', ja: '安倍晋三', ru: 'Синдзо Абэ' }],
  [
    'approval',
    'fieldworkEnd',
    dayOf(2016, 12, 15),
    { en: '15 December 2016', ja: '2016年12月15日', ru: '15 декабря 2016 г.' }
  ],
  ['arms-deals', 'orderYear', 2009, { en: '2009', ja: '2009年', ru: '2009' }],
  ['settlement', 'proxy', true, { en: 'yes', ja: 'はい', ru: 'да' }],
  ['settlement', 'subgroup', null, { en: 'the whole public', ja: '国民全体', ru: 'всё население' }],
  ['relations', 'end', null, { en: 'still in force', ja: '継続中', ru: 'действует' }],
  ['events', 'kind', 'summit', { en: 'summit', ja: '首脳会談', ru: 'саммит' }],
  [
    'events',
    'countries',
    'CHN;RUS',
    { en: 'China and Russia', ja: '中国、ロシア', ru: 'Китай и Россия' }
  ],
  [
    'arms-deals',
    'estimated',
    'order_year;delivered',
    {
      en: 'Year of the order and Number delivered',
      ja: '発注年、引き渡し数',
      ru: 'Год заказа и Поставлено'
    }
  ]
])('%s %s %s', (dataset, property, cell, expected) => {
  for (const locale of LOCALES) {
    const text = cellText(dataset, property, cell, languageIn(locale));
    expect(text).toEqual({ text: expected[locale], lang: undefined });
  }
});

test('an empty note or last day of an event goes without saying', () => {
  expect(cellText('approval', 'note', null, languageIn('en'))).toBeNull();
  expect(cellText('events', 'end', null, languageIn('en'))).toBeNull();
});

test('each way of asking, stance, kind and region of the data has a name in every language', () => {
  const named = ['mode', 'dispute', 'subgroup', 'stance', 'category', 'status', 'direction'];
  const also = ['kind', 'measure', 'region', 'strength'];
  for (const [dataset, property] of columns) {
    if (![...named, ...also].includes(property)) continue;
    const table = shippedRelease.tables.get(dataset)!;
    const column = table.columns.get(property)!;
    const cells = new Set(Array.from({ length: table.length }, (_, row) => cellOf(column, row)));
    for (const cell of cells) {
      for (const locale of ['ja', 'ru'] as const) {
        const text = cellText(dataset, property, cell, languageIn(locale))!;
        expect(text.lang, `${dataset}.${property} ${cell}`).toBeUndefined();
        expect(text.text).not.toBe(cell);
        expect(text.text).toMatch(
          /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Cyrillic}]/u
        );
      }
    }
  }
});
