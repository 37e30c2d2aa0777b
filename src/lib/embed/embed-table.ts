import { escapeHtml } from './escape-html.ts';
import { textOf, type ToldColumns } from './told-columns.ts';

/** “8 – 11 June 2018”: what comes before the month, and the month. */
const DAYS_OF_MONTH = /^(.*\d)\s(\D+\d{4}\D*)$/s;
/** Months are said above their rows where there are so many of them on an average. */
const LEAST_ROWS_OF_MONTH = 5;

/** The months that the first cells end with, row by row; null where these are no dates or months too many. */
function monthsOf(rows: ToldColumns['table']['rows']): readonly RegExpExecArray[] | null {
  const found = rows.map(({ cells }) => DAYS_OF_MONTH.exec(textOf(cells[0]!)));
  const months = new Set(found.map((parts) => parts?.[2]));
  const all = found.filter((parts) => parts !== null);
  return all.length === rows.length && months.size * LEAST_ROWS_OF_MONTH <= rows.length
    ? all
    : null;
}

/** A table in HTML, without the tags that HTML lets one leave out. */
export function embedTable({ table: { columns, rows }, constants }: ToldColumns): string {
  if (rows.length === 0) return '';
  const written = (cell: ToldColumns['constants'][number]['cell'], tag: string) => {
    const lang = typeof cell === 'string' ? undefined : cell.lang;
    return `<${tag}${lang ? ` lang=${lang}` : ''}>${escapeHtml(textOf(cell))}`;
  };
  const caption = constants.map(
    ({ label, cell }) => `${escapeHtml(label)}: ${written(cell, 'span')}</span>`
  );
  const head = columns
    .map(({ label, numeric }) => `<th${numeric ? ' class=i' : ''}>${escapeHtml(label)}`)
    .join('');
  const months = monthsOf(rows);
  const body = rows.map(({ cells }, n) => {
    const [, days = cells[0]!, month] = months?.[n] ?? [];
    const above =
      month && month !== months?.[n - 1]?.[2]
        ? `<tbody><tr class=g><th colspan=${columns.length} scope=rowgroup>${escapeHtml(month)}`
        : '';
    const row = [days, ...cells.slice(1)]
      .map((cell, i) => written(cell, i === 0 ? 'th' : 'td'))
      .join('');
    // Empty cells at the end of a row need not be written.
    return `${above}<tr>${row.replace(/(<td>)+$/, '')}`;
  });
  // A table wider than the frame scrolls by itself and so must take the focus.
  return (
    '<div class=x tabindex=0 role=region aria-labelledby=h><table>' +
    (caption.length > 0 ? `<caption>${caption.join(' · ')}</caption>` : '') +
    `<thead><tr>${head}${months ? '' : '<tbody>'}${body.join('')}</table></div>`
  );
}
