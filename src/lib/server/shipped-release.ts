import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { checkTables } from '#lib/core/csv/check-tables.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';

export interface ShippedRelease {
  readonly release: Release;
  /** The bytes of each CSV, as they are offered for download. */
  readonly texts: ReadonlyMap<DatasetName, string>;
  readonly problems: readonly Problem[];
}

/** Release 1: the tables of the data folder, checked. A missing file throws and names the folder. */
export async function loadShippedRelease(folder: string): Promise<ShippedRelease> {
  const tables = new Map<DatasetName, Table>();
  const texts = new Map<DatasetName, string>();
  const problems: Problem[] = [];
  let newest = 0;
  for (const dataset of Object.values(DATASETS)) {
    const name = dataset.name as DatasetName;
    const file = join(folder, `${name}.csv`);
    const text = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw new Error(
        `Cannot read ${file}. Start the server in the project's folder or set ENTENTE_DATA.`,
        { cause }
      );
    });
    newest = Math.max(newest, (await stat(file)).mtimeMs);
    const parsed = parseCsv(dataset, text);
    tables.set(name, parsed.table as unknown as Table);
    texts.set(name, text);
    problems.push(...parsed.problems);
  }
  problems.push(...checkTables(tables));
  return { release: new Release(1, new Date(newest).toISOString(), tables), texts, problems };
}
