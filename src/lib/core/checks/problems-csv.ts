import Papa from 'papaparse';
import type { Problem } from '#lib/core/datasets/problem.ts';

const COLUMNS = [
  ...(['severity', 'rule', 'dataset', 'line', 'row', 'column', 'value'] as const),
  ...(['expected', 'remedy', 'code'] as const)
] as const;

type ProblemColumn = (typeof COLUMNS)[number];

/** How a language heads the columns, and what it says in those that are words. */
export interface ProblemSheet {
  readonly headings: Readonly<Record<ProblemColumn, string>>;
  readonly tell: (
    problem: Problem
  ) => Readonly<Record<'severity' | 'rule' | 'expected' | 'remedy', string>>;
}

/** All problems as CSV for a spreadsheet: what would be a formula there is made text by an apostrophe. */
export function problemsCsv(
  problems: readonly Problem[],
  { headings, tell }: ProblemSheet
): string {
  const lines = problems.map((problem) => {
    const told = { ...problem, ...tell(problem) };
    return COLUMNS.map((column) => told[column] ?? '');
  });
  const options = { newline: '\n', escapeFormulae: true };
  return Papa.unparse([COLUMNS.map((column) => headings[column]), ...lines], options) + '\n';
}
