import type { Problem } from '#lib/core/datasets/problem.ts';

/** Problems of one kind in one column. */
export interface ProblemGroup {
  readonly severity: Problem['severity'];
  readonly code: string;
  readonly dataset: string;
  /** Null where they concern whole rows or the whole file. */
  readonly column: string | null;
  readonly count: number;
  /** The first of them, in the order of rows. */
  readonly first: readonly Problem[];
}

/**
 * Problems by severity, kind and column: errors first, the most frequent first.
 * @param most how many of each group to keep
 */
export function groupProblems(problems: readonly Problem[], most = 100): ProblemGroup[] {
  const groups = new Map<string, { count: number; first: Problem[] }>();
  for (const problem of problems) {
    const key = `${problem.severity} ${problem.code} ${problem.dataset} ${problem.column}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { count: 1, first: [problem] });
    else if (group.count++ < most) group.first.push(problem);
  }
  return [...groups.values()]
    .map(({ count, first }) => {
      const { severity, code, dataset, column } = first[0]!;
      const inOrder = first.sort((a, b) => (a.row ?? 0) - (b.row ?? 0));
      return { severity, code, dataset, column, count, first: inOrder };
    })
    .sort((a, b) => a.severity.localeCompare(b.severity) || b.count - a.count);
}
