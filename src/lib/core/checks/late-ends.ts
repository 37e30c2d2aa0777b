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
  return Array.from(ends).flatMap((end, row) => {
    if (end === NO_DAY) return [];
    if (end > context.today) {
      return [
        {
          ...warning(context, row, 'fieldworkEnd', {
            code: 'after-today',
            value: formatDay(end),
            expected: `a day up to today (${formatDay(context.today)})`,
            remedy: 'Correct the date; perhaps day and month are swapped, or the year is wrong.'
          }),
          severity: 'error' as const
        }
      ];
    }
    const day = published?.[source!.codes[row]!] ?? null;
    if (day === null || end <= day) return [];
    return [
      warning(context, row, 'fieldworkEnd', {
        code: 'after-publication',
        value: formatDay(end),
        expected: `a day up to the source’s publication (${formatDay(day)}, from its address)`,
        remedy: 'Compare the date with the source; for a month alone its last day may stand here.'
      })
    ];
  });
};
