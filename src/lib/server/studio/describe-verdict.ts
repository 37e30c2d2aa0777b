import { groupProblems } from '#lib/core/checks/group-problems.ts';
import type { CheckedFile } from '#lib/core/intake/file-verdict.ts';
import { countsOfDiff } from '#lib/server/history/describe-versions.ts';

/** A checked file as a page tells of it. */
export function describeVerdict({ dataset, encoding, table, problems, diff }: CheckedFile) {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    dataset,
    encoding,
    rows: table.length,
    counts: diff && countsOfDiff(diff),
    errors,
    warnings: problems.length - errors,
    groups: groupProblems(problems)
  };
}
