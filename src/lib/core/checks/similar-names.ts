import { KnownNames } from '#lib/core/csv/likeness.ts';
import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { NO_CODE } from '#lib/core/table/column.ts';
import { hasColumns, warning, type Check } from './check.ts';

/** Names that stand so often in a file are its own known names … */
const FREQUENT = 10;
/** … unless there are so many that they hardly are names of pollsters. */
const MOST_NAMES = 2000;

/**
 * Pollsters spelt nearly like one of the current release, or like one that stands often in the file
 * itself.
 */
export const checkSimilarNames: Check = (table, context) => {
  if (!hasColumns(table, 'pollster')) return [];
  const { codes, dictionary } = table.column('pollster', 'text');
  const counts = new Int32Array(dictionary.length);
  for (const code of codes) if (code !== NO_CODE) counts[code]!++;
  const published = context.current?.column('pollster', 'text').dictionary ?? [];
  const known = new KnownNames(published);
  const few = dictionary.length <= MOST_NAMES;
  const frequent = new KnownNames(
    few ? dictionary.filter((_, code) => counts[code]! >= FREQUENT) : []
  );
  const isPublished = new Set(published);
  const suggestions = dictionary.map((name) =>
    isPublished.has(name) ? null : (known.nearest(name) ?? frequent.nearest(name))
  );
  if (suggestions.every((like) => like === null)) return [];
  const problems: Problem[] = [];
  codes.forEach((code, row) => {
    const like = suggestions[code];
    if (!like) return;
    problems.push(
      warning(context, row, 'pollster', {
        code: 'similar-name',
        value: dictionary[code]!,
        ...sayFault('similar-name', { like })
      })
    );
  });
  return problems;
};
