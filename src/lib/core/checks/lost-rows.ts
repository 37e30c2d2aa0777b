import { sayFault } from '#lib/core/datasets/fault-words.ts';
import { warning, type Check } from './check.ts';

const FEW_ROWS = 10;

/** A file with less than half of the rows that the current release has: perhaps only a part of it. */
export const checkLostRows: Check = (table, context) => {
  const rows = context.current?.length ?? 0;
  if (rows < FEW_ROWS || table.length >= rows / 2) return [];
  return [
    warning(context, null, null, {
      code: 'rows-lost',
      value: String(table.length),
      ...sayFault('rows-lost', { rows })
    })
  ];
};
