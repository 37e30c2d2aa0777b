import Papa from 'papaparse';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { cellOf, type Cell, type Column } from '#lib/core/table/column.ts';
import { formatDay } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';

/**
 * Writes a table as CSV: UTF-8 text, LF, RFC 4180 quoting, header first, the columns of the schema in
 * their order; those that may be absent only where a row has something there. `parseCsv` reads back an equal table.
 * @param rows the places of the rows to write; all of them when left out
 */
export function serializeCsv(dataset: Dataset, table: Table, rows?: ArrayLike<number>): string {
  const columns = Object.entries(dataset.columns)
    .map(([property, spec]) => ({ spec, column: table.column(property, spec.kind) }))
    .filter(({ spec, column }) => !spec.mayBeAbsent || isUsed(column, table.length));
  const lines: string[][] = [columns.map(({ spec }) => spec.header)];
  for (let i = 0; i < (rows?.length ?? table.length); i++) {
    const row = rows ? rows[i]! : i;
    lines.push(columns.map(({ column, spec }) => written(cellOf(column, row), spec.kind)));
  }
  return Papa.unparse(lines, { newline: '\n' }) + '\n';
}

function written(cell: Cell, kind: 'text' | 'number' | 'day' | 'flag'): string {
  if (cell === null) return '';
  return kind === 'day' ? formatDay(cell as number) : String(cell);
}

function isUsed(column: Column, length: number): boolean {
  for (let row = 0; row < length; row++) if (cellOf(column, row) !== null) return true;
  return false;
}
