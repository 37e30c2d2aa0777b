import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { DatasetRecord, ReleaseRecord } from '#lib/core/release/release-record.ts';
import { diffTables } from '#lib/core/release/diff-tables.ts';
import type { TableChange } from '#lib/core/release/diff-rows.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { KeptTables } from '#lib/server/history/kept-tables.ts';

/** What turns a dataset of a release into that of another, or of a draft. */
export async function changeSince(
  release: ReleaseRecord | null,
  after: DatasetRecord,
  tables: KeptTables
): Promise<TableChange> {
  const before = await tableIn(release, after, tables);
  const now = await tables.tableOf(after);
  const { key }: Dataset = DATASETS[after.name];
  return { before, after: now, diff: diffTables(before, now, key) };
}

/** The table of a dataset in a release; one without rows where the release has none. */
export function tableIn(
  release: ReleaseRecord | null,
  { name }: Pick<DatasetRecord, 'name'>,
  tables: KeptTables
): Promise<Table> {
  const entry = release?.datasets.find((one) => one.name === name);
  if (entry) return tables.tableOf(entry);
  const dataset: Dataset = DATASETS[name];
  const headers = Object.values(dataset.columns).map(({ header }) => header);
  return Promise.resolve(parseCsv(dataset, headers.join(',')).table as unknown as Table);
}
