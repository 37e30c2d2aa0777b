import type { Language } from '#lib/text/language.ts';
import { escapeHtml } from './escape-html.ts';
import { textOf, type ToldColumns } from './told-columns.ts';

/** “8 – 11 June 2018”: what comes before the month, and the month. */
const BEFORE_MONTH = /^(?<days>.*\d)\s(?<month>\D+\d{4}\D*)$/s;
/** “2018年6月8〜11日”: the month, and what comes after it. */
const AFTER_MONTH = /^(?<month>\d+年\d+月)(?<days>.*\d日)$/;
/** Between numbers alone no blank is needed. */
const BLANK_DASH = /^(\d+)\s–\s(\d+)$/;
/** Months are said above their rows where there are so many of them on an average. */
const LEAST_ROWS_OF_MONTH = 5;

/** The dates of the first cells, row by row; null where these are no dates or months too many. */
function datesOf(rows: ToldColumns['table']['rows']) {
  const found = rows.map(({ cells }) => {
    const text = textOf(cells[0]!);
    const found = (BEFORE_MONTH.exec(text) ?? AFTER_MONTH.exec(text))?.groups;
    return found && { month: found.month!, days: found.days!.replace(BLANK_DASH, '$1–$2') };
  });
  const dates = found.filter((date) => date !== undefined);
  const isNew = (date: (typeof dates)[number], i: number) => date.month !== dates[i - 1]?.month;
  return dates.length === rows.length &&
    dates.filter(isNew).length * LEAST_ROWS_OF_MONTH <= rows.length
    ? dates.map((date, i) => ({ ...date, isNew: isNew(date, i) }))
    : null;
}

/** A table in HTML, without the tags that HTML lets one leave out. */
export function embedTable(
  { table: { columns, rows }, constants }: ToldColumns,
  language: Language
): string {
  if (rows.length === 0) return '';
  const written = (cell: ToldColumns['constants'][number]['cell'], tag: string) => {
    const lang = typeof cell === 'string' ? undefined : cell.lang;
    return `<${tag}${lang ? ` lang=${lang}` : ''}>${escapeHtml(textOf(cell))}`;
  };
  const caption = constants.map(({ label, cell }) =>
    language.labelled(escapeHtml(label), `${written(cell, 'span')}</span>`)
  );
  const head = columns
    .map(({ label, numeric }) => `<th${numeric ? ' class=i' : ''}>${escapeHtml(label)}`)
    .join('');
  const dates = datesOf(rows);
  const body = rows.map(({ cells }, n) => {
    const date = dates?.[n];
    const above = date?.isNew
      ? `<tbody><tr class=g><th colspan=${columns.length} scope=rowgroup>${escapeHtml(date.month)}`
      : '';
    const row = [date?.days ?? cells[0]!, ...cells.slice(1)]
      .map((cell, i) => written(cell, i === 0 ? 'th' : 'td'))
      .join('');
    // Empty cells at the end of a row need not be written.
    return `${above}<tr>${row.replace(/(<td>)+$/, '')}`;
  });
  // A table wider than the frame scrolls by itself and so must take the focus.
  return (
    '<div class=x tabindex=0 role=region aria-labelledby=h><table>' +
    (caption.length > 0 ? `<caption>${caption.join(' · ')}</caption>` : '') +
    `<thead><tr>${head}${dates ? '' : '<tbody>'}${body.join('')}</table></div>`
  );
}
