import { escapeHtml } from './escape-html.ts';
import { textOf, type ToldColumns } from './told-columns.ts';

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
  const body = rows.map(({ cells }) => {
    const row = cells.map((cell, i) => written(cell, i === 0 ? 'th' : 'td')).join('');
    // Empty cells at the end of a row need not be written.
    return `<tr>${row.replace(/(<td>)+$/, '')}`;
  });
  // A table wider than the frame scrolls by itself and so must take the focus.
  return (
    '<div class=x tabindex=0 role=region aria-labelledby=h><table>' +
    (caption.length > 0 ? `<caption>${caption.join(' · ')}</caption>` : '') +
    `<thead><tr>${head}<tbody>${body.join('')}</table></div>`
  );
}
