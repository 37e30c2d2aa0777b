import { cellOf, type Cell, type Column } from '#lib/core/table/column.ts';
import type { Table } from '#lib/core/table/table.ts';
import { comparable, pairRows, placesOf } from './pair-rows.ts';

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
  // Column by column, so that each pass goes over two arrays only.
  const differing = new Uint8Array(after.length);
  for (const { differs } of compared) differs(partners, differing);
  const changed = Array.from(placesOf(differing, 1), (row): ChangedRow => {
    const partner = partners[row]!;
    const cells = compared.flatMap(({ property, old, column }): ChangedCell[] => {
      const [was, is] = [cellOf(old, partner), cellOf(column, row)];
      return was === is ? [] : [{ property, before: was, after: is }];
    });
    return { before: partner, after: row, cells };
  });
  for (let row = 0; row < partners.length; row++) if (partners[row]! < 0) differing[row] = 2;
  return { added: placesOf(differing, 2), changed, removed };
}

export function isEmptyDiff({ added, changed, removed }: TableDiff): boolean {
  return added.length + changed.length + removed.length === 0;
}

/** Marks the rows whose cells differ from those of their partners. */
type Differs = (partners: Int32Array, differing: Uint8Array) => void;

function comparison(a: Column, b: Column): Differs {
  const cellsOf = (column: Column): ArrayLike<number> =>
    column.kind === 'text' ? column.codes : column.values;
  const [own, other] = comparable(a, b);
  const old = cellsOf(own);
  const now = cellsOf(other);
  return (partners, differing) => {
    for (let row = 0; row < partners.length; row++) {
      const partner = partners[row]!;
      if (partner < 0) continue;
      const was = old[partner]!;
      const is = now[row]!;
      if (was !== is && (was === was || is === is)) differing[row] = 1;
    }
  };
}
