import { randomUUID } from 'node:crypto';
import type { DatasetRecord } from '#lib/core/release/release-record.ts';
import type { Catalogue } from './catalogue-tables.ts';
import type { Draft, DraftRebase, NewDraft } from './release-store.ts';

export async function addDraft(
  transaction: Catalogue,
  { datasets, file = null, kind = null, ...draft }: NewDraft
): Promise<Draft> {
  const row = { ...draft, kind, id: randomUUID(), created: new Date().toISOString() };
  await transaction
    .insertInto('drafts')
    .values({
      ...row,
      closed: null,
      file_name: file?.name ?? null,
      file_sha256: file?.sha256 ?? null
    })
    .execute();
  await addDraftDatasets(transaction, row.id, datasets);
  return { ...row, file, datasets };
}

async function addDraftDatasets(
  transaction: Catalogue,
  draft: string,
  datasets: readonly DatasetRecord[]
): Promise<void> {
  const entries = datasets.map(({ name: dataset, ...entry }) => ({ ...entry, dataset, draft }));
  if (entries.length > 0) await transaction.insertInto('draft_datasets').values(entries).execute();
}

/** False, and nothing is changed, where the draft was closed or put on another release meanwhile. */
export async function moveDraft(
  transaction: Catalogue,
  id: string,
  { from, base, datasets }: DraftRebase
): Promise<boolean> {
  const { numUpdatedRows } = await transaction
    .updateTable('drafts')
    .set({ base })
    .where('id', '=', id)
    .where('base', '=', from)
    .where('closed', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await transaction.deleteFrom('draft_datasets').where('draft', '=', id).execute();
  await addDraftDatasets(transaction, id, datasets);
  return true;
}

/** False where it was closed already. @param base the release that it must be on; any if absent */
export async function closeDraft(
  catalogue: Catalogue,
  id: string,
  base?: number
): Promise<boolean> {
  let query = catalogue
    .updateTable('drafts')
    .set({ closed: new Date().toISOString() })
    .where('id', '=', id)
    .where('closed', 'is', null);
  if (base !== undefined) query = query.where('base', '=', base);
  return (await query.executeTakeFirst()).numUpdatedRows > 0n;
}
