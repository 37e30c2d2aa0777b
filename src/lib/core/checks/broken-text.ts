import { sayFault } from '#lib/core/datasets/fault-words.ts';
import type { Column } from '#lib/core/table/column.ts';
import { warning, type Check } from './check.ts';

const SAID = sayFault('broken-text', {});

/** Text with the sign that stands where bytes are not of the file’s encoding: an error. */
export const checkBrokenText: Check = (table, context) =>
  [...table.columns].flatMap(([property, column]) =>
    brokenRows(column).map(({ row, text }) => ({
      ...warning(context, row, property, {
        code: 'broken-text',
        value: text,
        ...SAID
      }),
      severity: 'error' as const
    }))
  );

function brokenRows(column: Column): { row: number; text: string }[] {
  if (column.kind !== 'text') return [];
  const { codes, dictionary } = column;
  if (!dictionary.some((text) => text.includes('\ufffd'))) return [];
  const rows: { row: number; text: string }[] = [];
  codes.forEach((code, row) => {
    const text = dictionary[code];
    if (text?.includes('\ufffd')) rows.push({ row, text });
  });
  return rows;
}
