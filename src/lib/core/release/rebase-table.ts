import type { Table } from '#lib/core/table/table.ts';
import { applyDiff } from './apply-diff.ts';
import { diffTables, type ChangedCell, type ChangedRow, type TableDiff } from './diff-tables.ts';
import { pairRows } from './pair-rows.ts';

export interface RebasedTable {
  readonly table: Table;
  /** How many rows both sides changed in ways that exclude each other; the draft's are in the table. */
  readonly conflicts: number;
}

/**
 * What a draft changes in the table it was made from, done to a newer version of that table: rows are
 * found by key, cells that the draft leaves alone stay as the newer version has them. Where both changed
 * the same, the draft's word counts.
 */
export function rebaseTable(
  base: Table,
  draft: Table,
  newer: Table,
  key: readonly string[]
): RebasedTable {
  const own = diffTables(base, draft, key);
  const ofBase = inverse(pairRows(base, newer, key).partners, base.length);
  const ofDraft = pairRows(newer, draft, key).partners;
  const theirs = new Map(diffTables(base, newer, key).changed.map((row) => [row.before, row]));
  let conflicts = 0;

  const changed: ChangedRow[] = [];
  const added: number[] = [];
  for (const { before, after, cells } of own.changed) {
    const place = ofBase[before]!;
    if (place < 0) {
      conflicts++;
      added.push(after);
      continue;
    }
    if (disagree(cells, theirs.get(before))) conflicts++;
    changed.push({ before: place, after, cells });
  }
  const whole = new Map(diffTables(newer, draft, key).changed.map((row) => [row.after, row]));
  for (const row of own.added) {
    if (ofDraft[row]! < 0) added.push(row);
    else if (whole.has(row)) {
      conflicts++;
      changed.push(whole.get(row)!);
    }
  }
  const removed = [...own.removed].filter((row) => ofBase[row]! >= 0);
  conflicts += removed.filter((row) => theirs.has(row)).length;

  const diff: TableDiff = {
    added: Int32Array.from(added.sort((a, b) => a - b)),
    changed,
    removed: Int32Array.from(removed, (row) => ofBase[row]!)
  };
  return { table: applyDiff(newer, diff, draft), conflicts };
}

/** For each row of the earlier table its place in the later, or -1. */
function inverse(partners: Int32Array, length: number): Int32Array {
  const places = new Int32Array(length).fill(-1);
  partners.forEach((partner, row) => {
    if (partner >= 0) places[partner] = row;
  });
  return places;
}

function disagree(own: readonly ChangedCell[], theirs: ChangedRow | undefined): boolean {
  return own.some(({ property, after }) =>
    theirs?.cells.some((cell) => cell.property === property && cell.after !== after)
  );
}
