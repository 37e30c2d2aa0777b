import { DATASETS } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { serializeCsv } from '#lib/core/csv/serialize-csv.ts';
import { rebaseTable } from '#lib/core/release/rebase-table.ts';
import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import type { Draft } from '#lib/server/store/release-store.ts';
import { tableIn } from './draft-change.ts';
import type { Publishing } from './publish-draft.ts';

/**
 * Puts a draft on the newest release: what it changes is done to the tables of that.
 * @returns how many rows both had changed (the draft's stand now); null where somebody was faster
 */
export async function rebaseDraft(
  draft: Draft,
  { store, newest, kept }: Publishing
): Promise<number | null> {
  const base = await store.release(draft.base);
  const datasets: DatasetRecord[] = [];
  let conflicts = 0;
  for (const entry of draft.datasets) {
    const { name } = entry;
    const old = base?.datasets.find((one) => one.name === name);
    if (old?.sha256 === newest.entry(name)?.sha256) {
      datasets.push(entry);
      continue;
    }
    const dataset: Dataset = DATASETS[name];
    const own = await kept.tableOf(entry);
    const newer = await tableIn(newest.record, entry, kept);
    const rebased = rebaseTable(await tableIn(base, entry, kept), own, newer, dataset.key);
    conflicts += rebased.conflicts;
    const text = serializeCsv(dataset, rebased.table);
    const content = await store.bytes.keep(Buffer.from(text));
    datasets.push({ name, ...content, rows: rebased.table.length });
  }
  const moved = { from: draft.base, base: newest.record.number, datasets };
  return (await store.rebaseDraft(draft.id, moved)) ? conflicts : null;
}
