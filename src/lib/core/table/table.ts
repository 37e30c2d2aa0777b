import { cellOf, type Cell, type Column } from './column.ts';

/** A row read out of a table: its place in the table, and one property a column. */
export type Row<Cells extends Record<string, Cell>> = Cells & { readonly index: number };

/**
 * An immutable columnar table. `columns` is keyed by property (`approvePercent`), not by CSV header.
 * @template R the row type that the dataset's schema declares
 */
export class Table<R extends { readonly index: number } = Row<Record<string, Cell>>> {
  readonly #rows: (R | undefined)[] = [];

  constructor(
    readonly name: string,
    readonly length: number,
    readonly columns: ReadonlyMap<string, Column>
  ) {}

  column<K extends Column['kind']>(property: string, kind: K): Extract<Column, { kind: K }> {
    const column = this.columns.get(property);
    if (column?.kind !== kind) {
      throw new Error(
        `${this.name} has no ${kind} column ${property}: ${[...this.columns.keys()].join(', ')}`
      );
    }
    return column as Extract<Column, { kind: K }>;
  }

  /** The row as an object, made on first use and then kept. Columns not loaded are absent. */
  row(index: number): R {
    const known = this.#rows[index];
    if (known) return known;
    if (!(index >= 0 && index < this.length)) {
      throw new RangeError(`${this.name} has rows 0 to ${this.length - 1}, not ${index}`);
    }
    const row: Record<string, Cell> = { index };
    for (const [property, column] of this.columns) row[property] = cellOf(column, index);
    this.#rows[index] = row as unknown as R;
    return this.#rows[index]!;
  }

  /** The rows at the given places, or all of them. */
  rows(indices?: ArrayLike<number>): R[] {
    const rows: R[] = [];
    const count = indices ? indices.length : this.length;
    for (let i = 0; i < count; i++) rows.push(this.row(indices ? indices[i]! : i));
    return rows;
  }
}
