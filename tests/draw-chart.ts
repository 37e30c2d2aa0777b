import { viewFor, type AnyChart } from '#lib/charts/chart.ts';
import { renderDrawing } from '#lib/charts/picture/render-drawing.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import type { Locale } from '#lib/text/language.ts';
import { PALETTE } from '#lib/ui/palette.ts';
import { sizeFor, type Scene } from '#lib/ui/scene.ts';
import { fileURLToPath } from 'node:url';
import { languageIn, shippedRelease } from './shipped-release.ts';

export interface Drawing {
  /** Parameters of the address, such as `?country=JPN&by=country.network`. */
  readonly address?: string;
  readonly extent?: 'brief' | 'full';
  readonly width?: number;
  readonly locale?: Locale;
}

/** A chart of the shipped release as a picture that stands alone, with its words and table. */
export function drawChart(chart: AnyChart, drawing: Drawing = {}) {
  const { address = '', extent = 'brief', width = 680, locale = 'en' } = drawing;
  const language = languageIn(locale);
  const { selection, options } = parseAddress(new URLSearchParams(address));
  const view = viewFor(chart, shippedRelease, selection);
  const data = chart.gather(view, options, extent);
  const scene = chart.place(data, sizeFor(width), language);
  const elements = renderDrawing(chart, scene, language);
  return {
    data,
    scene,
    language,
    svg: standingAlone(elements, scene),
    words: chart.words(data, language),
    table: chart.table(data, language)
  };
}

/** Where the stored picture of that name lies. */
export function storedPicture(name: string): string {
  return fileURLToPath(new URL(`snapshots/${name}.svg`, import.meta.url));
}

/** One element a line, with the light colours. */
function standingAlone(elements: string, { width, height }: Scene): string {
  const colours = Object.entries(PALETTE).map(([name, [light]]) => `--${name}:${light}`);
  const style = `<style>svg{${colours.join(';')};background:var(--page);font-family:'Source Sans 3',sans-serif}</style>`;
  const opening = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" fill="var(--ink)">`;
  return `${opening}\n${style}\n${elements}</svg>`
    .replace(/>\s*<(?=[a-z])/g, '>\n<')
    .replace(/\n\s*\n/g, '\n')
    .trim()
    .concat('\n');
}
