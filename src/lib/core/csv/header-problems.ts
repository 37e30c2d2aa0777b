import { sayFault } from '#lib/core/datasets/fault-words.ts';
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
    parts: Pick<Problem, 'code' | 'value' | 'expected' | 'remedy' | 'words'>
  ): Problem => ({ dataset: dataset.name, severity: 'error', row: null, column, ...parts });

  if (!hasHeader(dataset, found)) {
    return [
      problem(null, {
        code: 'header-missing',
        value: found.join(', ').slice(0, 200),
        ...sayFault('header-missing', { headers: headers.join(',') })
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
        ...(like
          ? sayFault('column-missing-like', { header, like: like.found })
          : sayFault('column-missing', { header, found: found.join(', ') }))
      });
    });
  const others = found.flatMap((header, place) => {
    if (found.indexOf(header) !== place) {
      return problem(header, {
        code: 'column-twice',
        value: header,
        ...sayFault('column-twice', { header })
      });
    }
    if (headers.includes(header)) return [];
    const like = renamed.find((match) => match.found === header);
    return problem(header, {
      code: 'column-unknown',
      value: header,
      ...(like
        ? sayFault('column-unknown-like', { headers: headers.join(', '), like: like.header })
        : sayFault('column-unknown', { headers: headers.join(', ') }))
    });
  });
  return [...missing, ...others];
}
