import type { ServedRelease } from '#lib/server/served-release.ts';
import type { KeptTables } from '#lib/server/history/kept-tables.ts';
import type { Draft, Outcome, ReleaseStore } from '#lib/server/store/release-store.ts';
import { draftFaults } from './draft-faults.ts';

export type DraftOutcome = Outcome | { readonly refusal: { readonly code: 'faults' } };

/**
 * Publishes a draft as the successor of the release that it is on, and puts it away. Where that is not the
 * newest any more, or the draft would bring errors, nothing happens and the draft stays.
 */
export async function publishDraft(
  draft: Draft,
  { author, message }: { readonly author: string; readonly message: string },
  { store, newest, kept }: Publishing
): Promise<DraftOutcome> {
  const { number } = newest.record;
  if (draft.base !== number) return { refusal: { code: 'stale', newest: number } };
  const tables = [];
  for (const entry of draft.datasets) tables.push(await kept.tableOf(entry));
  if (draftFaults(newest.release, tables).length > 0) return { refusal: { code: 'faults' } };
  const { id, base, datasets, file } = draft;
  return store.publish({ base, author, message, datasets, file, draft: id });
}

export interface Publishing {
  readonly store: ReleaseStore;
  readonly newest: ServedRelease;
  readonly kept: KeptTables;
}
