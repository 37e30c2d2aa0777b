import { expect, test } from 'vitest';
import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { groupProblems } from './group-problems.ts';

const problem = (row: number, more: Partial<Problem> = {}): Problem => ({
  dataset: 'approval',
  severity: 'error',
  row,
  line: row + 1,
  column: 'approve',
  code: 'range',
  value: '155',
  ...sayFault('required', {}),
  ...more
});

test('problems of one kind in one column are counted together, errors first', () => {
  const problems = [
    problem(9, { severity: 'warning', code: 'far-from-trend' }),
    problem(8),
    problem(2),
    problem(5),
    problem(3, { column: 'sample' })
  ];
  expect(
    groupProblems(problems, 2).map(({ severity, code, column, count, first }) => {
      return [severity, code, column, count, first.map(({ row }) => row)];
    })
  ).toEqual([
    ['error', 'range', 'approve', 3, [2, 8]],
    ['error', 'range', 'sample', 1, [3]],
    ['warning', 'far-from-trend', 'approve', 1, [9]]
  ]);
});
