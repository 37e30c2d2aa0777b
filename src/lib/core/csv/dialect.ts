import Papa from 'papaparse';
import type { Dataset } from '#lib/core/datasets/schema.ts';
import { dateFormsOf, type DateForm } from './date-form.ts';

export type Delimiter = ',' | ';' | '\t';

export type DecimalSign = '.' | ',';

/** How a CSV is written. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  readonly dateForm: DateForm;
}

export const STANDARD_DIALECT: Dialect = { delimiter: ',', decimal: '.', dateForm: 'iso' };

/** What can be told of a file's dialect. */
export interface DetectedDialect {
  readonly delimiter: Delimiter;
  readonly decimal: DecimalSign;
  /** The forms that its days may be in; to be confirmed unless it is ISO alone. */
  readonly dateForms: readonly DateForm[];
}

/** The sign that stands most often in the first line with text, outside quotes; else the comma. */
export function delimiterOf(head: string): Delimiter {
  const bare = head.replace(/"(?:[^"]|"")*"/g, '');
  const line = /[^\r\n\ufeff]+/.exec(bare)?.[0] ?? '';
  const signs: readonly Delimiter[] = [',', ';', '\t'];
  const count = (sign: Delimiter) => line.split(sign).length;
  return signs.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
}

/** The cells of the header row. */
export function firstRecord(head: string, delimiter: Delimiter): string[] {
  const text = head.replace(/^\ufeff?[\r\n]*/, '');
  const { data } = Papa.parse<string[]>(text, { delimiter, preview: 1 });
  return (data[0] ?? []).map((cell) => cell.trim());
}

/**
 * The sign before decimals and the form of days, from the cells of a dataset's columns of that kind.
 * A comma within whole numbers stands for thousands and tells nothing.
 */
export function formOfCells(
  dataset: Dataset,
  cells: ReadonlyMap<string, Iterable<string>>
): Pick<DetectedDialect, 'decimal' | 'dateForms'> {
  let [points, commas] = [0, 0];
  const days: string[] = [];
  for (const column of Object.values(dataset.columns)) {
    if (column.kind === 'day') days.push(...(cells.get(column.header) ?? []));
    if (column.kind !== 'number' || column.integer) continue;
    for (const cell of cells.get(column.header) ?? []) {
      if (/^-?\d+\.\d+$/.test(cell)) points++;
      else if (/^-?\d+,\d+$/.test(cell)) commas++;
    }
  }
  return { decimal: commas > points ? ',' : '.', dateForms: dateFormsOf(days) };
}
