import type { Problem } from '#lib/core/datasets/problem.ts';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { hasHeader, matchHeaders } from './match-headers.ts';

/**
 * What is wrong with a header row: columns that are missing, twice, unknown or probably renamed, or no
 * header at all.
 * @param found the names in the file, in its order
 */
export function headerProblems(dataset: Dataset, found: readonly string[]): Problem[] {
  const columns = Object.values(dataset.columns);
  const headers = columns.map((column) => column.header);
  const problem = (column: string | null, code: string, value: string) => {
    return (expected: string, remedy: string): Problem => ({
      dataset: dataset.name,
      severity: 'error',
      row: null,
      column,
      code,
      value,
      expected,
      remedy
    });
  };
  const renamed = matchHeaders(dataset, found);
  if (!hasHeader(dataset, found)) {
    return [
      problem(
        null,
        'header-missing',
        found.join(', ').slice(0, 200)
      )(`a header row: ${headers.join(',')}`, 'Put the names of the columns in the first line.')
    ];
  }
  const missing = columns
    .filter(({ header, mayBeAbsent }) => !found.includes(header) && !mayBeAbsent)
    .map(({ header }) => {
      const like = renamed.find((match) => match.header === header);
      const remedy = like
        ? `Rename the column “${like.found}” if it is this one, or add the column.`
        : `Add the column, or correct its name: the header has ${found.join(', ')}.`;
      return problem(header, 'column-missing', '')(`a column ${header}`, remedy);
    });
  const others = found.flatMap((header, place) => {
    if (found.indexOf(header) !== place) {
      const remedy = 'Remove or rename one of the two; the first is read.';
      return [problem(header, 'column-twice', header)(`one column ${header}`, remedy)];
    }
    if (headers.includes(header)) return [];
    const like = renamed.find((match) => match.found === header);
    const remedy = like
      ? `Rename it to ${like.header} if it is that column; it is not read.`
      : 'Remove the column or correct its name; it is not read.';
    return [problem(header, 'column-unknown', header)(`columns ${headers.join(', ')}`, remedy)];
  });
  return [...missing, ...others];
}
