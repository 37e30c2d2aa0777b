import Papa from 'papaparse';
import type { Problem } from '#lib/core/datasets/problem.ts';

const COLUMNS = [
  'severity',
  'code',
  'dataset',
  'line',
  'row',
  'column',
  'value',
  'expected',
  'remedy'
] as const;

/** All problems as CSV for a spreadsheet: what would be a formula there is made text by an apostrophe. */
export function problemsCsv(problems: readonly Problem[]): string {
  const lines = problems.map((problem) => COLUMNS.map((column) => problem[column] ?? ''));
  const options = { newline: '\n', escapeFormulae: true };
  return Papa.unparse([[...COLUMNS], ...lines], options) + '\n';
}
