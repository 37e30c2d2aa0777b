import { NO_DAY, NO_FLAG, type Column } from './column.ts';
import { Table } from './table.ts';

/** One column as JSON; missing numbers, days and flags are null, missing text is -1. */
export type EncodedColumn =
  | { readonly text: readonly number[]; readonly dictionary: readonly string[] }
  | { readonly numbers: readonly (number | null)[] }
  | { readonly days: readonly (number | null)[] }
  | { readonly flags: readonly (number | null)[] };

export interface EncodedTable {
  readonly name: string;
  readonly length: number;
  readonly columns: readonly (readonly [property: string, column: EncodedColumn])[];
}

/** The table that `encodeTable` wrote. */
export function decodeTable(encoded: EncodedTable): Table {
  return new Table(
    encoded.name,
    encoded.length,
    new Map(encoded.columns.map(([property, column]) => [property, decodeColumn(column)]))
  );
}

function decodeColumn(column: EncodedColumn): Column {
  if ('text' in column) {
    return { kind: 'text', codes: Int32Array.from(column.text), dictionary: column.dictionary };
  }
  if ('numbers' in column) {
    return { kind: 'number', values: Float64Array.from(column.numbers, (value) => value ?? NaN) };
  }
  if ('days' in column) {
    return { kind: 'day', values: Int32Array.from(column.days, (value) => value ?? NO_DAY) };
  }
  return { kind: 'flag', values: Uint8Array.from(column.flags, (value) => value ?? NO_FLAG) };
}
