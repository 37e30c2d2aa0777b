import { sayFault } from '#lib/core/datasets/fault-words.ts';
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
            ...sayFault('after-today', { today: formatDay(context.today) })
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
        ...sayFault('after-publication', { day: formatDay(day) })
      })
    ];
  });
};
