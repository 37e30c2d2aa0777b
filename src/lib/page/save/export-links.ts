import type { ChartId } from '#lib/charts/chart.ts';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { formatAddress } from '#lib/core/selection/address.ts';
import type { Options } from '#lib/core/selection/options.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import type { Locale } from '#lib/text/language.ts';

/** The view that a reader has before them. */
export interface ShownView {
  readonly id: ChartId;
  readonly selection: Selection;
  readonly options: Options;
  readonly locale: Locale;
  readonly extent: 'brief' | 'full';
  readonly release: number;
  /** What the page's address asks for; a theme that follows the machine is none of a file's. */
  readonly theme: string | null;
}

/** More about the file than what it shows. */
export interface FileForm {
  readonly scale?: 2;
  readonly shape?: 'card';
  readonly dataset?: DatasetName;
}

/** Address of the view as a file: of the release that is shown, so that it is what the reader saw. */
export function exportLink(
  view: ShownView,
  format: 'svg' | 'png' | 'csv' | 'json',
  { scale, shape, dataset }: FileForm = {}
): string {
  const { id, extent, theme } = view;
  const isPicture = format === 'svg' || format === 'png';
  const kept = new URLSearchParams({ release: String(view.release), lang: view.locale });
  if (isPicture && (theme === 'dark' || theme === 'light')) kept.set('theme', theme);
  const form = [
    extent === 'brief' ? '&extent=brief' : '',
    scale ? `&scale=${scale}` : '',
    shape ? `&shape=${shape}` : '',
    dataset ? `&dataset=${dataset}` : ''
  ];
  return `/charts/${id}.${format}${formatAddress(view, kept)}${form.join('')}`;
}

/** Address of the view on its own page, always with the newest figures. */
export function liveLink(view: ShownView): string {
  return `/charts/${view.id}${formatAddress(view, new URLSearchParams({ lang: view.locale }))}`;
}
