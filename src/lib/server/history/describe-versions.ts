import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { diffTables, type TableDiff } from '#lib/core/release/diff-tables.ts';
import type { TableChange } from '#lib/core/release/diff-rows.ts';
import type { DatasetRecord, ReleaseKind } from '#lib/core/release/release-record.ts';
import type { KeptTables } from './kept-tables.ts';
import type { Version } from './versions.ts';

/** How many rows a release added, changed and removed. */
export type DiffCounts = { readonly [P in keyof TableDiff]: number };

/** What readers are told of a release that changed a dataset. */
export interface VersionText {
  readonly number: number;
  /** ISO 8601, UTC. */
  readonly published: string;
  readonly author: string;
  readonly message: string;
  readonly kind: ReleaseKind;
  readonly restored: number | null;
  readonly rows: number;
  readonly bytes: number;
  readonly sha256: string;
  /** Of the file as it was uploaded; null where none is kept. */
  readonly fileSha256: string | null;
  /** Null where the release brought the dataset. */
  readonly before: { readonly rows: number; readonly counts: DiffCounts } | null;
}

/** Two tables never differ otherwise than before; counts are small. */
const known = new Map<string, DiffCounts>();
const MOST_KNOWN = 2000;

/** One after another, so that no more tables are in memory at once than need be. */
export async function describeVersions(
  versions: readonly Version[],
  tables: KeptTables
): Promise<VersionText[]> {
  const texts: VersionText[] = [];
  for (const { release, entry, before } of versions) {
    const { number, published, author, message, kind, restored, fileSha256 } = release;
    const { rows, bytes, sha256 } = entry;
    const told = before && { rows: before.rows, counts: await countsOf(before, entry, tables) };
    texts.push({
      ...{ number, published, author, message, kind, restored, rows, bytes, sha256, fileSha256 },
      before: told
    });
  }
  return texts;
}

/** How two versions of a dataset differ. */
export async function changeBetween(
  name: DatasetName,
  before: DatasetRecord,
  after: DatasetRecord,
  tables: KeptTables
): Promise<TableChange> {
  const [old, now] = [await tables.tableOf(before), await tables.tableOf(after)];
  const { key }: Dataset = DATASETS[name];
  return { before: old, after: now, diff: diffTables(old, now, key) };
}

export function countsOfDiff({ added, changed, removed }: TableDiff): DiffCounts {
  return { added: added.length, changed: changed.length, removed: removed.length };
}

async function countsOf(
  before: DatasetRecord,
  after: DatasetRecord,
  tables: KeptTables
): Promise<DiffCounts> {
  const key = `${after.name} ${before.sha256} ${after.sha256}`;
  const found = known.get(key);
  if (found) return found;
  const counts = countsOfDiff((await changeBetween(after.name, before, after, tables)).diff);
  known.set(key, counts);
  if (known.size > MOST_KNOWN) known.delete(known.keys().next().value!);
  return counts;
}
