import {
  NO_CODE,
  NO_DAY,
  NO_FLAG,
  cellOf,
  type Cell,
  type Column
} from '#lib/core/table/column.ts';
import { Table } from '#lib/core/table/table.ts';
import type { TableDiff } from './diff-tables.ts';

/**
 * The later table again: the earlier one with changed cells, without the removed rows, the added ones
 * (from the later table) at its end.
 */
export function applyDiff(before: Table, diff: TableDiff, after: Table): Table {
  const gone = new Set(diff.removed);
  const kept = Array.from({ length: before.length }, (_, row) => row).filter(
    (row) => !gone.has(row)
  );
  const changes = new Map(
    diff.changed.map(({ before: row, cells }) => [
      row,
      new Map(cells.map((cell) => [cell.property, cell.after]))
    ])
  );
  const columns = [...before.columns].map(([property, column]): [string, Column] => {
    const old = kept.map((row) => {
      const change = changes.get(row);
      return change?.has(property) ? change.get(property)! : cellOf(column, row);
    });
    const added = Array.from(diff.added, (row) => cellOf(after.columns.get(property)!, row));
    return [property, columnOf(column.kind, [...old, ...added])];
  });
  return new Table(before.name, kept.length + diff.added.length, new Map(columns));
}

function columnOf(kind: Column['kind'], cells: readonly Cell[]): Column {
  switch (kind) {
    case 'text': {
      const codes = new Map<string, number>();
      const code = (cell: Cell) => {
        if (cell === null) return NO_CODE;
        if (!codes.has(cell as string)) codes.set(cell as string, codes.size);
        return codes.get(cell as string)!;
      };
      return { kind, codes: Int32Array.from(cells, code), dictionary: [...codes.keys()] };
    }
    case 'number':
      return { kind, values: Float64Array.from(cells, (cell) => (cell as number | null) ?? NaN) };
    case 'day':
      return { kind, values: Int32Array.from(cells, (cell) => (cell as number | null) ?? NO_DAY) };
    case 'flag':
      return { kind, values: Uint8Array.from(cells, (c) => (c === null ? NO_FLAG : Number(c))) };
  }
}
