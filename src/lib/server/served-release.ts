import { checkTables } from '#lib/core/csv/check-tables.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { DatasetRecord, ReleaseRecord } from '#lib/core/release/release-record.ts';
import { pause } from '#lib/core/intake/pause.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
import { Language, type Locale } from '#lib/text/language.ts';
import { parseKeptTable } from './parse-kept-table.ts';
import { namesIn } from './encode-release.ts';
import type { ByteStore } from './store/byte-store.ts';

/** A release in memory, ready to be shown. */
export class ServedRelease {
  readonly #languages = new Map<Locale, Language>();

  constructor(
    readonly record: ReleaseRecord,
    readonly release: Release,
    readonly problems: readonly Problem[]
  ) {}

  /** A language with the names and texts of this release. */
  language(locale: Locale): Language {
    let language = this.#languages.get(locale);
    if (!language) {
      language = new Language(locale, namesIn(this.release, locale));
      this.#languages.set(locale, language);
    }
    return language;
  }

  entry(name: DatasetName): DatasetRecord | undefined {
    return this.record.datasets.find((entry) => entry.name === name);
  }
}

/**
 * Reads a release from its bytes, one table after another. Tables that a release in memory has the
 * same of are shared with it; a dataset that the release did not have yet is empty.
 */
export async function loadServedRelease(
  record: ReleaseRecord,
  bytes: ByteStore,
  inMemory: Iterable<ServedRelease> = []
): Promise<ServedRelease> {
  const others = [...inMemory];
  const tables = new Map<DatasetName, Table>();
  const problems: Problem[] = [];
  for (const dataset of Object.values(DATASETS)) {
    const name = dataset.name as DatasetName;
    const entry = record.datasets.find((one) => one.name === name);
    const same = others.find((other) => entry && other.entry(name)?.sha256 === entry.sha256);
    if (same) {
      tables.set(name, same.release.table(name) as unknown as Table);
      for (const problem of same.problems) if (problem.dataset === name) problems.push(problem);
      continue;
    }
    const headers = Object.values(dataset.columns).map((column) => column.header);
    const parsed = entry
      ? await parseKeptTable(entry, bytes)
      : parseCsv(dataset, headers.join(','));
    tables.set(name, parsed.table as unknown as Table);
    for (const problem of parsed.problems) problems.push(problem);
  }
  const release = new Release(record.number, record.published, tables);
  for (const table of tables.values()) {
    await pause();
    for (const problem of checkTables(tables, [table])) problems.push(problem);
  }
  return new ServedRelease(record, release, problems);
}
