import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { checkStandardFile } from '#lib/core/intake/check-standard-file.ts';
import type { CheckedFile } from '#lib/core/intake/file-verdict.ts';
import type { Release } from '#lib/core/release/release.ts';
import { dayNow } from '#lib/core/table/day-now.ts';
import type { Table } from '#lib/core/table/table.ts';

/** Checks a file as the successor of a dataset of a release. */
export function checkUpload(file: Blob, name: DatasetName, release: Release): Promise<CheckedFile> {
  const tables = release.tables as ReadonlyMap<DatasetName, Table>;
  return checkStandardFile(file, name, { tables, today: dayNow() });
}
