import type { Problem } from '#lib/core/datasets/problem.ts';

export type PlainProblem = Omit<Problem, 'words'>;

/** Problems as the API tells them: in English. */
export function plainProblems(problems: readonly Problem[]): PlainProblem[] {
  // eslint-disable-next-line @typescript-eslint/no-unused-vars
  return problems.map(({ words, ...plain }) => plain);
}
