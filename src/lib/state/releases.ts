import { version } from '$app/environment';
import { decodeTable, type EncodedTable } from '#lib/core/table/decode-table.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
import { OwnRelease } from '#lib/core/release/own-release.ts';
import { Language, type Locale } from '#lib/text/language.ts';

/** What travels to a browser: the columns that charts draw, and the names in one language. */
export interface EncodedRelease {
  readonly number: number;
  readonly published: string;
  readonly tables: { readonly [N in DatasetName]?: EncodedTable };
  readonly texts: readonly (readonly [string, string])[];
  readonly countries: readonly (readonly [string, string])[];
}

export interface LoadedRelease {
  readonly release: Release;
  readonly language: Language;
}

type Source = (number: number, locale: Locale) => Promise<LoadedRelease>;

let source: Source = fetchRelease;

/** The server reads releases from its store; a browser fetches them. */
export function provideReleases(other: Source): void {
  source = other;
}

/** The release with the language to show it in; loaded once and then kept. */
export function loadRelease(number: number, locale: Locale): Promise<LoadedRelease> {
  return source(number, locale);
}

export function addressOfRelease(number: number, locale: Locale): string {
  return `/api/releases/${number}/tables?lang=${locale}&build=${version}`;
}

const kept = new Map<string, Promise<LoadedRelease>>();

function fetchRelease(number: number, locale: Locale): Promise<LoadedRelease> {
  const address = addressOfRelease(number, locale);
  const known = kept.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`Release ${number} did not load: ${response.status}`);
    const encoded = (await response.json()) as EncodedRelease;
    const tables = new Map(
      Object.entries(encoded.tables).map(([name, table]) => [
        name as DatasetName,
        decodeTable(table)
      ])
    );
    return {
      release: new Release(encoded.number, encoded.published, tables),
      language: new Language(locale, {
        texts: new Map(encoded.texts),
        countries: new Map(encoded.countries)
      })
    };
  });
  kept.set(address, loading);
  loading.catch(() => kept.delete(address));
  return loading;
}

const details = new Map<string, Promise<Table>>();

/**
 * The columns of a dataset that only records show; fetched once and then kept. A reader's own table has
 * them already.
 */
export function loadDetails(release: Release, dataset: DatasetName): Promise<Table> {
  if (release instanceof OwnRelease && release.dataset === dataset) {
    return Promise.resolve(release.tables.get(dataset)!);
  }
  const address = `/api/releases/${release.number}/details/${dataset}?build=${version}`;
  const known = details.get(address);
  if (known) return known;
  const loading = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${dataset} did not load: ${response.status}`);
    return decodeTable((await response.json()) as EncodedTable);
  });
  details.set(address, loading);
  loading.catch(() => details.delete(address));
  return loading;
}
