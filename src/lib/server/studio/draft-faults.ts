import { groupProblems, type ProblemGroup } from '#lib/core/checks/group-problems.ts';
import { checkTables } from '#lib/core/csv/check-tables.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';

/** The errors that tables would bring into a release: those that stand in it already are not counted. */
export function faultsBrought(release: Release, tables: readonly Table[]): Problem[] {
  const known = new Set(checkTables(release.tables).map(sameness));
  const after = new Map<string, Table>(release.tables);
  for (const table of tables) after.set(table.name, table);
  return checkTables(after).filter(
    (problem) => problem.severity === 'error' && !known.has(sameness(problem))
  );
}

/** The same in groups, as pages show them. */
export function draftFaults(release: Release, tables: readonly Table[]): ProblemGroup[] {
  return groupProblems(faultsBrought(release, tables), 20);
}

function sameness({ dataset, column, code, value }: Problem): string {
  return JSON.stringify([dataset, column, code, value]);
}
