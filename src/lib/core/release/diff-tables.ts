import { cellOf, type Cell, type Column } from '#lib/core/table/column.ts';
import type { Table } from '#lib/core/table/table.ts';
import { pairRows } from './pair-rows.ts';

export interface ChangedCell {
  readonly property: string;
  readonly before: Cell;
  readonly after: Cell;
}

/** A row that stands in both tables with the same key, and differs. Places count from 0. */
export interface ChangedRow {
  readonly before: number;
  readonly after: number;
  readonly cells: readonly ChangedCell[];
}

/** What turns one table into another, by key; the order of rows is no difference. */
export interface TableDiff {
  /** Places in the later table, in its order. */
  readonly added: Int32Array;
  /** In the order of the later table. */
  readonly changed: readonly ChangedRow[];
  /** Places in the earlier table, in its order. */
  readonly removed: Int32Array;
}

/**
 * The difference of two tables of a dataset. Columns that only one of them has are not compared. Rows
 * with one key, which a checked table does not have, are paired in their order.
 * @param key the properties that together name a row
 */
export function diffTables(before: Table, after: Table, key: readonly string[]): TableDiff {
  const { partners, removed } = pairRows(before, after, key);
  const compared = [...after.columns].flatMap(([property, column]) => {
    const old = before.columns.get(property);
    return old ? [{ property, old, column, differs: comparison(old, column) }] : [];
  });
  const added: number[] = [];
  const changed: ChangedRow[] = [];
  for (let row = 0; row < after.length; row++) {
    const partner = partners[row]!;
    if (partner < 0) {
      added.push(row);
      continue;
    }
    let cells: ChangedCell[] | null = null;
    for (const { property, old, column, differs } of compared) {
      if (!differs(partner, row)) continue;
      (cells ??= []).push({ property, before: cellOf(old, partner), after: cellOf(column, row) });
    }
    if (cells) changed.push({ before: partner, after: row, cells });
  }
  return { added: Int32Array.from(added), changed, removed };
}

export function isEmptyDiff({ added, changed, removed }: TableDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}

type Differs = (before: number, after: number) => boolean;

function comparison(a: Column, b: Column): Differs {
  if (a.kind === 'text' && b.kind === 'text') {
    const codes = new Map(a.dictionary.map((text, code) => [text, code]));
    const same = Int32Array.from(b.dictionary, (text) => codes.get(text) ?? -2);
    return (i, j) => {
      const code = b.codes[j]!;
      return a.codes[i]! !== (code < 0 ? code : same[code]!);
    };
  }
  if (a.kind === 'number' && b.kind === 'number') {
    const [old, now] = [a.values, b.values];
    return (i, j) => old[i]! !== now[j]! && !(Number.isNaN(old[i]!) && Number.isNaN(now[j]!));
  }
  if ((a.kind === 'day' && b.kind === 'day') || (a.kind === 'flag' && b.kind === 'flag')) {
    return (i, j) => a.values[i]! !== b.values[j]!;
  }
  throw new Error(`A column of ${a.kind} does not compare with one of ${b.kind}`);
}
