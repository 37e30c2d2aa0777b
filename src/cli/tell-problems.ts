import type { PlainProblem } from '#lib/server/api/plain-problems.ts';
import type { DescribedDiff } from '#lib/core/release/describe-diff.ts';
import type { Output } from './command.ts';

type Counts = Pick<DescribedDiff, 'added' | 'changed' | 'removed'>;

/** Tells each problem in a line that editors can jump to, and their number. */
export function tellProblems(
  file: string,
  dataset: string,
  problems: readonly PlainProblem[],
  { say }: Output
): void {
  for (const problem of problems) {
    const name = problem.dataset === dataset ? file : `${problem.dataset}.csv`;
    const place = [name, problem.line ?? problem.row ?? 1].join(':');
    const what = [problem.column, JSON.stringify(problem.value)].filter(Boolean).join(' ');
    say(
      `${place}: ${problem.severity}: ${what}: expected ${problem.expected}. ${problem.remedy} [${problem.code}]`
    );
  }
  const count = (severity: PlainProblem['severity']) =>
    problems.filter((problem) => problem.severity === severity).length;
  say(`${count('error')} errors, ${count('warning')} warnings`);
}

export function tellDifference({ added, changed, removed }: Counts, { say }: Output): void {
  say(`Rows: ${added} added, ${changed} changed, ${removed} removed`);
}
