import { expect, test } from 'vitest';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { groupProblems } from './group-problems.ts';
import { problemsCsv } from './problems-csv.ts';

const problem = (row: number, more: Partial<Problem> = {}): Problem => ({
  dataset: 'approval',
  severity: 'error',
  row,
  line: row + 1,
  column: 'approve',
  code: 'range',
  value: '155',
  expected: 'from 0 to 100 (percent)',
  remedy: 'Compare.',
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

test('as CSV: one line each, no formula', () => {
  const csv = problemsCsv([problem(1, { value: '=1+1' }), problem(2, { row: null })]);
  expect(csv.split('\n')).toEqual([
    'severity,code,dataset,line,row,column,value,expected,remedy',
    `error,range,approval,2,1,approve,"'=1+1",from 0 to 100 (percent),Compare.`,
    'error,range,approval,3,,approve,155,from 0 to 100 (percent),Compare.',
    ''
  ]);
});
