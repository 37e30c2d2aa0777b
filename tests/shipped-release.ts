import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
import { Language, type Locale } from '#lib/text/language.ts';
import { readFileSync } from 'node:fs';

const folder = new URL('../data/', import.meta.url);

function load(name: DatasetName): Table {
  const text = readFileSync(new URL(`${name}.csv`, folder), 'utf8');
  return parseCsv(DATASETS[name], text).table;
}

/** The release that the product ships with: the tables of `data/`. */
export const shippedRelease = new Release(
  1,
  '2026-11-01T00:00:00.000Z',
  new Map((Object.keys(DATASETS) as DatasetName[]).map((name) => [name, load(name)]))
);

/** The language as a reader of the shipped release gets it. */
export function languageIn(locale: Locale): Language {
  const nameOf = { en: 'nameEn', ja: 'nameJa', ru: 'nameRu' } as const;
  const textOf = { en: 'textEn', ja: 'textJa', ru: 'textRu' } as const;
  const countries = shippedRelease.table('countries').rows();
  const texts = shippedRelease.table('translations').rows();
  return new Language(locale, {
    countries: new Map(countries.map((row) => [row.code, row[nameOf[locale]]])),
    texts: new Map(locale === 'en' ? [] : texts.map((row) => [row.textEn, row[textOf[locale]]]))
  });
}
