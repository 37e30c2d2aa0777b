import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { Problem } from '#lib/core/datasets/problem.ts';
import { NO_DAY } from '#lib/core/table/column.ts';
import { formatDay } from '#lib/core/table/day.ts';
import { hasColumns, warning, type Check } from './check.ts';
import { publicationDay } from './publication-day.ts';

/** Fieldwork that ends after today, which is an error, or after its source was published. */
export const checkLateEnds: Check = (table, context) => {
  if (!hasColumns(table, 'fieldworkEnd')) return [];
  const ends = table.column('fieldworkEnd', 'day').values;
  const source = hasColumns(table, 'sourceUrl') ? table.column('sourceUrl', 'text') : null;
  const published = source?.dictionary.map(publicationDay);
  const problems: Problem[] = [];
  for (let row = 0; row < ends.length; row++) {
    const end = ends[row]!;
    if (end === NO_DAY) continue;
    if (end > context.today) {
      problems.push({
        ...warning(context, row, 'fieldworkEnd', {
          code: 'after-today',
          value: formatDay(end),
          ...sayFault('after-today', { today: formatDay(context.today) })
        }),
        severity: 'error'
      });
      continue;
    }
    const day = published?.[source!.codes[row]!] ?? null;
    if (day === null || end <= day) continue;
    problems.push(
      warning(context, row, 'fieldworkEnd', {
        code: 'after-publication',
        value: formatDay(end),
        ...sayFault('after-publication', { day: formatDay(day) })
      })
    );
  }
  return problems;
};
