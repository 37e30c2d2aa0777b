import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import { ByteWriter } from '#lib/core/codec/byte-writer.ts';
import { encodeTable } from '#lib/core/codec/encode-table.ts';
import type { ReleaseNames } from '#lib/state/releases.ts';
import type { Locale, Names } from '#lib/text/language.ts';

/** Datasets that readers' charts never draw from: they become names, or have pages of their own. */
const NOT_DRAWN: readonly DatasetName[] = ['translations', 'claims'];

/**
 * What a browser needs to draw every chart of the release in one language: what it is called, as JSON,
 * and a file for each table.
 */
export function encodeRelease(release: Release, locale: Locale): Uint8Array<ArrayBuffer> {
  const { texts, countries } = namesIn(release, locale);
  const names: ReleaseNames = {
    number: release.number,
    published: release.published,
    texts: [...texts],
    countries: [...countries]
  };
  const writer = new ByteWriter();
  writer.text(JSON.stringify(names));
  for (const name of release.tables.keys()) {
    if (!NOT_DRAWN.includes(name)) writer.block(encodeColumns(release, name, false));
  }
  return writer.finish();
}

/** The columns that only a record shows, of one dataset. */
export function encodeDetails(release: Release, name: DatasetName): Uint8Array<ArrayBuffer> {
  return encodeColumns(release, name, true);
}

function encodeColumns(release: Release, name: DatasetName, detail: boolean) {
  const columns = Object.entries(DATASETS[name].columns);
  const taken = columns.filter(([, column]) => column.detail === detail);
  return encodeTable(
    release.tables.get(name)!,
    taken.map(([property]) => property)
  );
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
