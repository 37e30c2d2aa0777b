import { encodeTable } from '#lib/core/table/encode-table.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { Language, type Locale, type Names } from '#lib/text/language.ts';
import type { EncodedRelease } from '#lib/state/releases.ts';
import { config } from './config.ts';
import { loadShippedRelease, type ShippedRelease } from './shipped-release.ts';

/** Datasets that readers' charts never draw from: they become names, or have pages of their own. */
const NOT_DRAWN: readonly DatasetName[] = ['translations', 'claims'];

let loading: Promise<ShippedRelease> | null = null;

/** The newest release; loaded once a process. */
export function currentRelease(): Promise<ShippedRelease> {
  loading ??= loadShippedRelease(config.dataFolder);
  return loading;
}

const languages = new Map<Locale, Language>();

export async function languageOf(locale: Locale): Promise<Language> {
  let language = languages.get(locale);
  if (!language) {
    language = new Language(locale, await namesIn(locale));
    languages.set(locale, language);
  }
  return language;
}

/** What a browser needs to draw every chart of the release in one language. */
export async function encodeRelease(locale: Locale): Promise<EncodedRelease> {
  const { release } = await currentRelease();
  const tables: { [N in DatasetName]?: ReturnType<typeof encodeTable> } = {};
  for (const name of release.tables.keys()) {
    if (NOT_DRAWN.includes(name)) continue;
    const columns = Object.entries(DATASETS[name].columns);
    const drawn = columns.filter(([, column]) => !column.detail).map(([property]) => property);
    tables[name] = encodeTable(release.tables.get(name)!, drawn);
  }
  const names = await namesIn(locale);
  return {
    number: release.number,
    published: release.published,
    tables,
    texts: [...names.texts],
    countries: [...names.countries]
  };
}

/** The columns that only a record shows, of one dataset. */
export async function encodeDetails(name: DatasetName): Promise<ReturnType<typeof encodeTable>> {
  const { release } = await currentRelease();
  const columns = Object.entries(DATASETS[name].columns);
  const details = columns.filter(([, column]) => column.detail).map(([property]) => property);
  return encodeTable(release.tables.get(name)!, details);
}

async function namesIn(locale: Locale): Promise<Names> {
  const { release } = await currentRelease();
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
