import type { Locale } from '#lib/text/language.ts';
import type { ChartTable } from './scene.ts';

type Row = ChartTable['rows'][number];
type Cell = Row['cells'][number];

/** By which column a reader has a table sorted. */
export interface Sorting {
  readonly column: number;
  readonly descending: boolean;
}

/**
 * The rows in the order of one column: figures by their value, texts as the language sorts them, empty
 * cells last whichever way. Rows that are alike keep their order.
 */
export function sortRows(
  { columns, rows }: ChartTable,
  { column, descending }: Sorting,
  locale: Locale
): readonly Row[] {
  const numeric = columns[column]?.numeric ?? false;
  const collator = new Intl.Collator(locale, { numeric: true });
  const direction = descending ? -1 : 1;
  const compare = (a: Cell | undefined, b: Cell | undefined): number => {
    const [one, other] = [textOf(a), textOf(b)];
    if (one === '' || other === '') return Number(one === '') - Number(other === '');
    if (!numeric) return direction * collator.compare(one, other);
    const [x, y] = [numberIn(one, locale), numberIn(other, locale)];
    if (x === null || y === null) return Number(x === null) - Number(y === null);
    return direction * (x - y);
  };
  return [...rows].sort((a, b) => compare(a.cells[column], b.cells[column]));
}

/** The first number in a text as the language writes it: `≈12,715 TIV m` is 12715; null if none. */
export function numberIn(text: string, locale: Locale): number | null {
  const decimal = locale === 'ru' ? ',' : '.';
  const plain =
    locale === 'ru'
      ? text.replace(/(?<=\d)[\s\u00a0\u202f](?=\d)/g, '')
      : text.replace(/(?<=\d),(?=\d{3})/g, '');
  const found = new RegExp(`[\\u2212-]?\\d+(?:\\${decimal}\\d+)?`).exec(plain);
  if (!found) return null;
  return Number(found[0].replace('\u2212', '-').replace(decimal, '.'));
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : typeof cell === 'string' ? cell : cell.text;
}
