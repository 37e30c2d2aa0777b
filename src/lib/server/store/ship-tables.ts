import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import type { ReleaseStore } from './release-store.ts';

/**
 * Brings the tables that came with the software into the store: release 1 where it is empty; where it
 * is not and they are newer, a release or a draft, as `takeShipped` decides. A missing file throws
 * and names the folder.
 */
export async function shipTables(
  store: ReleaseStore,
  folder: string
): Promise<'published' | 'draft' | 'known'> {
  const newest = await store.newest();
  const datasets: DatasetRecord[] = [];
  let news = false;
  for (const dataset of Object.values(DATASETS)) {
    const name = dataset.name as DatasetName;
    const bytes = await readTable(join(folder, `${name}.csv`));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const entry = newest?.datasets.find((one) => one.name === name && one.sha256 === sha256);
    news ||= !entry;
    datasets.push(
      entry ?? {
        name,
        ...(await store.bytes.keep(bytes)),
        rows: parseCsv(dataset, bytes).table.length
      }
    );
  }
  if (!news) return 'known';
  return store.takeShipped({
    author: 'Entente',
    message: newest ? 'Tables of the new version of Entente' : 'Tables that Entente came with',
    created: await whenCreated(folder),
    datasets
  });
}

function readTable(file: string): Promise<Buffer> {
  return readFile(file).catch((cause: unknown) => {
    throw new Error(
      `Cannot read ${file}. Start the server in the project's folder or set ENTENTE_DATA.`,
      { cause }
    );
  });
}

/** As the package of the tables states it, so that every machine tells the same; else now. */
async function whenCreated(folder: string): Promise<string> {
  const text = await readFile(join(folder, 'datapackage.json'), 'utf8').catch(() => '{}');
  const { created } = JSON.parse(text) as { readonly created?: string };
  return (created ? new Date(created) : new Date()).toISOString();
}
