import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { headlineMoves, type HeadlineMove } from '#lib/core/release/headline-moves.ts';
import { MOST_ROWS_DRAWN } from '#lib/core/release/most-rows-drawn.ts';
import type { ProblemGroup } from '#lib/core/checks/group-problems.ts';
import type { ReleaseRecord } from '#lib/core/release/release-record.ts';
import { encodeTable } from '#lib/core/codec/encode-table.ts';
import type { Table } from '#lib/core/table/table.ts';
import { countsOfDiff, type DiffCounts } from '#lib/server/history/describe-versions.ts';
import { diffPage, type DiffPage } from '#lib/server/history/diff-page.ts';
import type { KeptTables } from '#lib/server/history/kept-tables.ts';
import type { ServedRelease } from '#lib/server/served-release.ts';
import type { Draft } from '#lib/server/store/release-store.ts';
import { changeSince } from './draft-change.ts';
import { draftFaults } from './draft-faults.ts';

export interface DraftPreview {
  /** Each dataset of the draft with what it changes in the release that it was made from. */
  readonly counts: readonly (DiffCounts & { readonly name: DatasetName; readonly rows: number })[];
  /** The rows of one of them, on one page. */
  readonly rows: DiffPage;
  /** What newer releases changed in the same datasets; empty where the draft is on the newest. */
  readonly newer: readonly DiffPage[];
  /** Errors that the draft would bring into the newest release. */
  readonly faults: readonly ProblemGroup[];
  readonly moves: readonly HeadlineMove[];
  /** What charts draw of the draft, a file for each table; null where it is too large, or not on the newest release. */
  readonly tables: readonly Uint8Array[] | null;
}

/** Everything that publishing a draft would change. @param base the release that it was made from */
export async function previewDraft(
  draft: Draft,
  base: ReleaseRecord | null,
  newest: ServedRelease,
  kept: KeptTables,
  url: URL
): Promise<DraftPreview> {
  const stale = draft.base !== newest.record.number;
  const asked = url.searchParams.get('dataset');
  const chosen = draft.datasets.find(({ name }) => name === asked) ?? draft.datasets[0]!;
  const counts: DraftPreview['counts'][number][] = [];
  const newer: DiffPage[] = [];
  const tables: Table[] = [];
  let rows: DiffPage | null = null;
  for (const entry of draft.datasets) {
    const change = await changeSince(base, entry, kept);
    counts.push({ name: entry.name, rows: entry.rows, ...countsOfDiff(change.diff) });
    if (entry === chosen) rows = diffPage(entry.name, change, url);
    tables.push(change.after);
    const now = newest.entry(entry.name);
    if (!stale || !now) continue;
    newer.push(
      diffPage(entry.name, await changeSince(base, now, kept), new URL(url.pathname, url))
    );
  }
  const approval = tables.find(({ name }) => name === 'approval');
  const small = tables.every(({ length }) => length <= MOST_ROWS_DRAWN);
  return {
    counts,
    rows: rows!,
    newer,
    faults: draftFaults(newest.release, tables),
    moves:
      approval && !stale ? headlineMoves(newest.release.table('approval'), approval as never) : [],
    tables: small && !stale ? tables.map(drawnParts) : null
  };
}

function drawnParts(table: Table): Uint8Array {
  const columns = Object.entries(DATASETS[table.name as DatasetName].columns);
  return encodeTable(
    table,
    columns.filter(([, { detail }]) => !detail).map(([property]) => property)
  );
}
