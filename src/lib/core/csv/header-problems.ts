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
  const problem = (
    column: string | null,
    parts: Pick<Problem, 'code' | 'value' | 'expected' | 'remedy'>
  ): Problem => ({ dataset: dataset.name, severity: 'error', row: null, column, ...parts });

  if (!hasHeader(dataset, found)) {
    return [
      problem(null, {
        code: 'header-missing',
        value: found.join(', ').slice(0, 200),
        expected: `a header row: ${headers.join(',')}`,
        remedy: 'Put the names of the columns in the first line.'
      })
    ];
  }
  const renamed = matchHeaders(dataset, found);
  const missing = columns
    .filter(({ header, mayBeAbsent }) => !found.includes(header) && !mayBeAbsent)
    .map(({ header }) => {
      const like = renamed.find((match) => match.header === header);
      return problem(header, {
        code: 'column-missing',
        value: '',
        expected: `a column ${header}`,
        remedy: like
          ? `Rename the column “${like.found}” if it is this one, or add the column.`
          : `Add the column, or correct its name: the header has ${found.join(', ')}.`
      });
    });
  const others = found.flatMap((header, place) => {
    if (found.indexOf(header) !== place) {
      return problem(header, {
        code: 'column-twice',
        value: header,
        expected: `one column ${header}`,
        remedy: 'Remove or rename one of the two; the first is read.'
      });
    }
    if (headers.includes(header)) return [];
    const like = renamed.find((match) => match.found === header);
    return problem(header, {
      code: 'column-unknown',
      value: header,
      expected: `columns ${headers.join(', ')}`,
      remedy: like
        ? `Rename it to ${like.header} if it is that column; it is not read.`
        : 'Remove the column or correct its name; it is not read.'
    });
  });
  return [...missing, ...others];
}
