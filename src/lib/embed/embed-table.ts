import type { ChartTable } from '#lib/ui/scene.ts';
import { escapeHtml } from './escape-html.ts';

/** The first rows of a table in HTML, without the tags that HTML lets one leave out. */
export function embedTable({ columns, rows }: ChartTable, shown: number, name: string): string {
  if (rows.length === 0) return '';
  const head = columns
    .map(({ label, numeric }) => `<th scope=col${numeric ? ' class=i' : ''}>${escapeHtml(label)}`)
    .join('');
  const body = rows.slice(0, shown).map(({ cells }) => {
    const written = cells.map((cell, i) => {
      const { text, lang } = typeof cell === 'string' ? { text: cell, lang: undefined } : cell;
      const open = i === 0 ? 'th scope=row' : 'td';
      return `<${open}${lang ? ` lang=${lang}` : ''}>${escapeHtml(text)}`;
    });
    return `<tr>${written.join('')}`;
  });
  // A table wider than the frame scrolls by itself and so must take the focus.
  return (
    `<div class=x tabindex=0 role=region aria-label="${escapeHtml(name)}"><table><thead><tr>${head}` +
    `<tbody>${body.join('')}</table></div>`
  );
}
