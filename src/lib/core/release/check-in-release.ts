import { checkTables } from '#lib/core/csv/check-tables.ts';
import type { ParsedCsv } from '#lib/core/csv/parse-csv.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Table } from '#lib/core/table/table.ts';

/**
 * Every problem of a table as the successor of its dataset among other tables: those of its cells, of
 * its references and rules, and those that it would cause in the others. What was wrong before in
 * others is not laid to its charge.
 */
export function checkInRelease(
  { table, problems, lineOf }: ParsedCsv,
  tables: ReadonlyMap<string, Table>
): Problem[] {
  const before = new Set(checkTables(tables).map(sameness));
  const found = checkTables(new Map(tables).set(table.name, table)).filter(
    (problem) => problem.dataset === table.name || !before.has(sameness(problem))
  );
  const located = found.map((problem) => {
    const { dataset, row, line } = problem;
    if (dataset !== table.name || row === null || line !== undefined) return problem;
    return { ...problem, line: lineOf(row) };
  });
  return [...problems, ...located];
}

export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function sameness({ dataset, row, column, code, value }: Problem): string {
  return JSON.stringify([dataset, row, column, code, value]);
}
