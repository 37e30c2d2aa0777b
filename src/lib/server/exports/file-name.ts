import { formatDay } from '#lib/core/table/day.ts';
import type { AskedView } from './asked-view.ts';

export type ExportFormat = 'svg' | 'png' | 'csv' | 'json' | 'graphml' | 'gexf';

/** Longest part of the name that tells what was filtered by. */
const LONGEST = 60;

/** What a file is called on a reader's disk: chart, filters, release, language, all in plain letters. */
export function fileNameOf(
  { view, dataset, scale, shape }: AskedView,
  format: ExportFormat
): string {
  const filters = view.selection
    .flatMap((clause) =>
      clause.dimension === 'time'
        ? [clause.from, clause.to].map((day) => (day === null ? '' : formatDay(day)))
        : clause.values
    )
    .map(plainLetters)
    .filter(Boolean)
    .join('-')
    .slice(0, LONGEST)
    .replace(/-+$/, '');
  const isPicture = format === 'svg' || format === 'png';
  return [
    'entente',
    view.chart.id,
    format === 'csv' && dataset !== view.chart.datasets[0] ? dataset : '',
    filters,
    `release-${view.release.number}`,
    format === 'csv' ? '' : view.language.locale,
    isPicture && shape === 'card' ? 'card' : ''
  ]
    .filter(Boolean)
    .join('-')
    .concat(format === 'png' && scale === 2 ? '@2x' : '', `.${format}`);
}

function plainLetters(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
