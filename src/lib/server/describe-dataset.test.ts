import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { LOCALES, type Locale } from '#lib/text/language.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { describeDataset } from './describe-dataset.ts';

const names = Object.keys(DATASETS) as DatasetName[];
function fileOf(name: DatasetName) {
  const bytes = readFileSync(new URL(`../../../data/${name}.csv`, import.meta.url));
  return { bytes: bytes.byteLength, head: bytes.toString('utf8', 0, 100_000) };
}
const describeIn = (locale: Locale, name: DatasetName) =>
  describeDataset(name, shippedRelease, fileOf(name), languageIn(locale));

test.each(names)('in English %s is told as its schema says', (name) => {
  const dataset: Dataset = DATASETS[name];
  const told = describeIn('en', name);
  expect([told.title, told.row]).toEqual([dataset.title, dataset.description]);
  expect(told.columns.map(({ header, meaning }) => [header, meaning])).toEqual(
    Object.values(dataset.columns).map(({ header, description }) => [header, description])
  );
});

test.each(names)('every word about %s stands in Japanese and Russian too', (name) => {
  const english = describeIn('en', name);
  for (const locale of ['ja', 'ru'] as const) {
    const told = describeIn(locale, name);
    expect(told.columns).toHaveLength(english.columns.length);
    told.columns.forEach((column, i) => {
      expect(column.meaning).not.toBe(english.columns[i]!.meaning);
      expect(column.type).not.toBe(english.columns[i]!.type);
    });
    expect(told.rules).toHaveLength(english.rules.length);
    for (const text of [told.title, told.row, told.terms, ...told.rules, ...told.caveats]) {
      expect(text).toMatch(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Cyrillic}]/u);
    }
  }
});

test('every rule of the schemas has words', () => {
  for (const name of names) {
    // One rule a dataset is the key itself.
    expect(describeIn('en', name).rules).toHaveLength(1 + DATASETS[name].rules.length);
  }
});

test('period, rows, first rows and references are those of the release', () => {
  const told = describeIn('en', 'approval');
  expect(told).toMatchObject({ rows: '2,929 rows', period: '1998–2026', size: '882 kB' });
  expect(told.sample).toHaveLength(6);
  expect(told.sample[0]).toEqual(
    told.columns.filter(({ mayBeAbsent }) => !mayBeAbsent).map(({ header }) => header)
  );
  const reference = (header: string) =>
    told.columns.find((column) => column.header === header)!.reference;
  expect(reference('leader')).toEqual({ dataset: 'leaders', header: 'leader' });
  expect(reference('country')).toEqual({ dataset: 'countries', header: 'code' });
});

test('limits and values are told as they stand in the file', () => {
  const column = (name: DatasetName, header: string) =>
    describeIn('en', name).columns.find((one) => one.header === header)!;
  expect(column('countries', 'lat').limits).toEqual(['−90 to 90']);
  expect(column('approval', 'sample').limits).toEqual(['at least 1']);
  expect(column('arms-totals', 'direction').values).toEqual(['imports', 'exports']);
  expect(column('claims', 'id').pattern).toBe('^[a-z0-9-]+$');
});

test('SIPRI is cited wherever its rows are offered', () => {
  for (const name of ['arms-deals', 'arms-tiv', 'arms-totals'] as const) {
    for (const locale of LOCALES) {
      expect(describeIn(locale, name).terms).toContain('10.55163/SAFC1241');
    }
  }
});
