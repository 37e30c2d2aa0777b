import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { sayFault, type SaidFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { ColumnSpec, TextSpec } from '#lib/core/datasets/schema.ts';
import type { Table } from '#lib/core/table/table.ts';
import { KnownNames } from './likeness.ts';

/**
 * Checks what one cell alone cannot tell: references from table to table and the rules of the field.
 * A reference to a table that is not given is not checked.
 * @param checked which of them to check: all, or some
 */
export function checkTables(
  tables: ReadonlyMap<string, Table>,
  checked: Iterable<Table> = tables.values()
): Problem[] {
  const problems: Problem[] = [];
  for (const table of checked) {
    const dataset = DATASETS[table.name as DatasetName];
    const columns: [string, ColumnSpec][] = Object.entries(dataset.columns);
    for (const [property, column] of columns) {
      if (column.kind !== 'text' || !column.references) continue;
      const target = tables.get(column.references.dataset);
      if (!target) continue;
      for (const problem of brokenReferences(table, property, column, target)) {
        problems.push(problem);
      }
    }
    for (const rule of dataset.rules) {
      for (const problem of rule.check(table, tables)) problems.push(problem);
    }
  }
  return problems;
}

function brokenReferences(
  table: Table,
  property: string,
  spec: TextSpec,
  target: Table
): Problem[] {
  const { dataset, property: targetProperty } = spec.references!;
  const known = new Set(target.column(targetProperty, 'text').dictionary);
  const { codes, dictionary } = table.column(property, 'text');
  const unknown = dictionary.map((text) =>
    (spec.separator ? text.split(spec.separator) : [text]).filter((value) => !known.has(value))
  );
  if (unknown.every((values) => values.length === 0)) return [];
  const names = new KnownNames(known);
  const said = new Map(
    unknown.flat().map((value) => [value, sayUnknown(value, names.nearest(value), dataset)])
  );
  const problems: Problem[] = [];
  codes.forEach((code, row) => {
    for (const value of unknown[code] ?? []) {
      problems.push({
        dataset: table.name,
        severity: 'error',
        row: row + 1,
        column: spec.header,
        code: 'reference',
        value,
        ...said.get(value)!
      });
    }
  });
  return problems;
}

function sayUnknown(value: string, like: string | null, dataset: string): SaidFault {
  return like
    ? sayFault('reference-like', { like, value, dataset })
    : sayFault('reference', { dataset });
}
