import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { cellOf, type Cell } from '#lib/core/table/column.ts';
import { formatDay } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import type { TableDiff } from './diff-tables.ts';

/** A cell as scripts read it: days as ISO text. */
export type CellValue = string | number | boolean | null;

/** A row that differs, with its key and, where it was changed, its cells by the headers of the file. */
export interface DescribedRow {
  readonly change: 'added' | 'changed' | 'removed';
  /** 1 for the first row under the header: of the new table, or of the old one where it was removed. */
  readonly row: number;
  readonly key: Readonly<Record<string, CellValue>>;
  readonly cells?: readonly {
    readonly column: string;
    readonly before: CellValue;
    readonly after: CellValue;
  }[];
}

/** What would change in a dataset, as scripts read it. */
export interface DescribedDiff {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** The first of them; the counts are of all. */
  readonly rows: readonly DescribedRow[];
}

export interface Change {
  readonly before: Table;
  readonly after: Table;
  readonly diff: TableDiff;
}

/** @param most how many rows are told at most */
export function describeDiff(
  name: DatasetName,
  { before, after, diff }: Change,
  most: number
): DescribedDiff {
  const dataset: Dataset = DATASETS[name];
  const keyOf = (table: Table, row: number) =>
    Object.fromEntries(
      dataset.key.map((property) => {
        const column = table.columns.get(property)!;
        return [dataset.columns[property]!.header, written(cellOf(column, row), column.kind)];
      })
    );
  const told = (change: DescribedRow['change'], table: Table, row: number): DescribedRow => ({
    change,
    row: row + 1,
    key: keyOf(table, row)
  });
  const changed = diff.changed.slice(0, most).map((row) => ({
    ...told('changed', after, row.after),
    cells: row.cells.map((cell) => {
      const { header, kind } = dataset.columns[cell.property]!;
      const { before: old, after: now } = cell;
      return { column: header, before: written(old, kind), after: written(now, kind) };
    })
  }));
  const rows = [
    ...changed,
    ...Array.from(diff.added.subarray(0, most), (row) => told('added', after, row)),
    ...Array.from(diff.removed.subarray(0, most), (row) => told('removed', before, row))
  ];
  return {
    added: diff.added.length,
    changed: diff.changed.length,
    removed: diff.removed.length,
    rows: rows.slice(0, most)
  };
}

function written(cell: Cell, kind: string): CellValue {
  return kind === 'day' && typeof cell === 'number' ? formatDay(cell) : cell;
}
