import { version } from '$app/environment';
import { ByteReader } from '#lib/core/codec/byte-reader.ts';
import { decodeTable } from '#lib/core/codec/decode-table.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
import { OwnRelease } from '#lib/core/release/own-release.ts';
import { Language, type Locale } from '#lib/text/language.ts';
import { breath } from './breath.ts';

/** What stands before the tables of a release on their way to a browser, as JSON. */
export interface ReleaseNames {
  readonly number: number;
  readonly published: string;
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
    return readRelease(new Uint8Array(await response.arrayBuffer()), locale);
  });
  kept.set(address, loading);
  loading.catch(() => kept.delete(address));
  return loading;
}

/** @throws TableFileError where a table was changed on its way */
export async function readRelease(bytes: Uint8Array, locale: Locale): Promise<LoadedRelease> {
  const reader = new ByteReader(bytes);
  const { number, published, texts, countries } = JSON.parse(reader.text()) as ReleaseNames;
  const tables = new Map<DatasetName, Table>();
  while (!reader.isAtEnd) {
    const table = decodeTable(reader.block());
    tables.set(table.name as DatasetName, table);
    await breath();
  }
  return {
    release: new Release(number, published, tables),
    language: new Language(locale, { texts: new Map(texts), countries: new Map(countries) })
  };
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
    return decodeTable(new Uint8Array(await response.arrayBuffer()));
  });
  details.set(address, loading);
  loading.catch(() => details.delete(address));
  return loading;
}
