import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';

/** What a table is checked against besides its schema. */
export interface CheckContext {
  readonly dataset: Dataset;
  /** The same dataset in the current release; null where there is none. */
  readonly current: Table | null;
  readonly today: Day;
}

/** Looks through a whole table for what no schema can tell, and answers with all of it. */
export type Check = (table: Table, context: CheckContext) => Problem[];

/** Whether the dataset has a column of that property and kind. */
export function hasColumns(table: Table, ...properties: readonly string[]): boolean {
  return properties.every((property) => table.columns.has(property));
}

/** A warning on a cell, to be looked at. @param row place in the table, from 0 */
export function warning(
  { dataset }: CheckContext,
  row: number | null,
  property: string | null,
  parts: Pick<Problem, 'code' | 'value' | 'expected' | 'remedy' | 'words'>
): Problem {
  return {
    dataset: dataset.name,
    severity: 'warning',
    row: row === null ? null : row + 1,
    column: property === null ? null : dataset.columns[property]!.header,
    ...parts
  };
}
