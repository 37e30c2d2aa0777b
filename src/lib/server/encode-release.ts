import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import { encodeTable } from '#lib/core/table/encode-table.ts';
import type { EncodedRelease } from '#lib/state/releases.ts';
import type { Locale, Names } from '#lib/text/language.ts';

/** Datasets that readers' charts never draw from: they become names, or have pages of their own. */
const NOT_DRAWN: readonly DatasetName[] = ['translations', 'claims'];

/** What a browser needs to draw every chart of the release in one language. */
export function encodeRelease(release: Release, locale: Locale): EncodedRelease {
  const tables: { [N in DatasetName]?: ReturnType<typeof encodeTable> } = {};
  for (const name of release.tables.keys()) {
    if (NOT_DRAWN.includes(name)) continue;
    const columns = Object.entries(DATASETS[name].columns);
    const drawn = columns.filter(([, column]) => !column.detail).map(([property]) => property);
    tables[name] = encodeTable(release.tables.get(name)!, drawn);
  }
  const names = namesIn(release, locale);
  return {
    number: release.number,
    published: release.published,
    tables,
    texts: [...names.texts],
    countries: [...names.countries]
  };
}

/** The columns that only a record shows, of one dataset. */
export function encodeDetails(release: Release, name: DatasetName): ReturnType<typeof encodeTable> {
  const columns = Object.entries(DATASETS[name].columns);
  const details = columns.filter(([, column]) => column.detail).map(([property]) => property);
  return encodeTable(release.tables.get(name)!, details);
}

export function namesIn(release: Release, locale: Locale): Names {
  const nameOf = { en: 'nameEn', ja: 'nameJa', ru: 'nameRu' } as const;
  const countries = release.table('countries').rows();
  const translations = locale === 'en' ? [] : release.table('translations').rows();
  const textOf = { en: 'textEn', ja: 'textJa', ru: 'textRu' } as const;
  return {
    countries: new Map(countries.map((row) => [row.code, row[nameOf[locale]]])),
    texts: new Map(
      translations.flatMap((row) => {
        const text = row[textOf[locale]];
        return text ? [[row.textEn, text] as const] : [];
      })
    )
  };
}
