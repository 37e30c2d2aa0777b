import { STANDARD_DIALECT } from '#lib/core/csv/dialect.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import type { FileBytes } from './file-bytes.ts';
import { checkFile, type Standing } from './check-file.ts';
import type { CheckedFile } from './file-verdict.ts';
import type { Following } from './read-file.ts';

/**
 * Checks a file in the form in which tables are published: UTF-8, commas, decimal points, ISO days and
 * the schema's own headers. Nothing is recognised, so nothing is asked.
 */
export async function checkStandardFile(
  file: FileBytes,
  dataset: DatasetName,
  standing: Standing,
  following: Following = {}
): Promise<CheckedFile> {
  const answers = { encoding: 'utf-8', dataset, headers: [], ...STANDARD_DIALECT } as const;
  const verdict = await checkFile(file, answers, standing, following);
  if (verdict.kind === 'checked') return verdict.file;
  throw new Error(`A file whose form is given asked about its ${verdict.question.about}`);
}

export function hasErrors(problems: readonly Pick<Problem, 'severity'>[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}
