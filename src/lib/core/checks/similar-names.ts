import { nearlyNamed } from '#lib/core/csv/likeness.ts';
import { NO_CODE } from '#lib/core/table/column.ts';
import { hasColumns, warning, type Check } from './check.ts';

/**
 * Pollsters spelt nearly like one of the current release, or, in the file itself, like one that stands
 * there ten times as often.
 */
export const checkSimilarNames: Check = (table, context) => {
  if (!hasColumns(table, 'pollster')) return [];
  const { codes, dictionary } = table.column('pollster', 'text');
  const counts = new Int32Array(dictionary.length);
  for (const code of codes) if (code !== NO_CODE) counts[code]!++;
  const published = context.current?.column('pollster', 'text').dictionary ?? [];
  const known = new Set(published);
  const suggestions = dictionary.map((name, code) => {
    if (known.has(name)) return null;
    const frequent = dictionary.filter((_, other) => counts[other]! >= 10 * counts[code]!);
    return nearlyNamed(name, known) ?? nearlyNamed(name, frequent);
  });
  return Array.from(codes).flatMap((code, row) => {
    const like = suggestions[code];
    if (!like) return [];
    return [
      warning(context, row, 'pollster', {
        code: 'similar-name',
        value: dictionary[code]!,
        expected: `perhaps ${like}, as elsewhere`,
        remedy: `Write ${like} if it is the same pollster; a new name is a new pollster.`
      })
    ];
  });
};
