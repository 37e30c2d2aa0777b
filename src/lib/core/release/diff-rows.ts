import type { Dataset } from '#lib/core/datasets/schema.ts';
import { cellOf, type Column } from '#lib/core/table/column.ts';
import { formatDay } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { TableDiff } from './diff-tables.ts';

/** A row that differs, as the file has it. */
export interface DiffRow {
  readonly change: 'added' | 'changed' | 'removed';
  /** 1 for the first row under the header: of the later table, or of the earlier where it was removed. */
  readonly row: number;
  /** The cells that name the row. */
  readonly key: readonly CellText[];
  /** Where it was changed, the cells that differ; else those besides the key that are not empty. */
  readonly cells: readonly (CellText & { readonly before?: string })[];
}

export interface CellText {
  readonly property: string;
  /** Empty where the cell is. */
  readonly text: string;
}

export interface TableChange {
  readonly before: Table;
  readonly after: Table;
  readonly diff: TableDiff;
}

/** How many rows differ. */
export function sizeOfDiff({ added, changed, removed }: TableDiff): number {
  return added.length + changed.length + removed.length;
}

/**
 * Some of the rows that differ: the changed ones come first, then the added, then the removed.
 * @param from how many to pass over
 */
export function diffRows(
  { key, columns }: Dataset,
  { before, after, diff }: TableChange,
  from: number,
  most: number
): DiffRow[] {
  const plain = (change: 'added' | 'removed', table: Table) => (row: number) => ({
    change,
    row: row + 1,
    key: cellsOf(table, row, key),
    cells: cellsOf(
      table,
      row,
      Object.keys(columns).filter((property) => !key.includes(property))
    ).filter(({ text }) => text !== '')
  });
  const changed = part(diff.changed, from, most).map(({ before: old, after: row, cells }) => ({
    change: 'changed' as const,
    row: row + 1,
    key: cellsOf(after, row, key),
    cells: cells.map(({ property }) => ({
      property,
      before: textOf(before.columns.get(property)!, old),
      text: textOf(after.columns.get(property)!, row)
    }))
  }));
  const fromAdded = from - diff.changed.length;
  const added = part([...diff.added], fromAdded, most).map(plain('added', after));
  const fromRemoved = fromAdded - diff.added.length;
  const removed = part([...diff.removed], fromRemoved, most).map(plain('removed', before));
  return [...changed, ...added, ...removed].slice(0, most);
}

/** @param from before the list where it is negative: then the list's own part is shorter */
function part<T>(list: readonly T[], from: number, most: number): readonly T[] {
  return list.slice(Math.max(0, from), Math.max(0, from + most));
}

function cellsOf(table: Table, row: number, properties: readonly string[]): CellText[] {
  return properties.flatMap((property) => {
    const column = table.columns.get(property);
    return column ? [{ property, text: textOf(column, row) }] : [];
  });
}

function textOf(column: Column, row: number): string {
  const cell = cellOf(column, row);
  if (cell === null) return '';
  return column.kind === 'day' ? formatDay(cell as number) : String(cell);
}
