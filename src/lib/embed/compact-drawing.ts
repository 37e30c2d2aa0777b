import { compactPath, shortNumber, stepsPath } from './compact-path.ts';

/** As `circlesPath` writes each of its circles. */
const CIRCLE = /M(-?[\d.]+),(-?[\d.]+)a([\d.]+),\3 0 1,0 [\d.]+,0a\3,\3 0 1,0 -[\d.]+,0/g;
/** So many dots at least are drawn as markers of one path. */
const LEAST_DOTS = 3;
/** More than so many stand on whole pixels: nobody sees the difference, and they weigh half. */
const MANY_DOTS = 60;

/**
 * A chart's drawing as the server rendered it, in as few bytes as show the same to the eye: without
 * what only a framework needs, numbers rounded to a tenth of a pixel, and many equal circles as one
 * path with a marker on each of its points.
 * @param prefix of the ids that it defines, unique in the document
 */
export function compactDrawing(body: string, prefix: string): string {
  let markers = 0;
  return body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .replace(/<path ([^>]*?)d="([^"]*)"([^>]*?)\/?>(<\/path>)?/g, (_, before, d, after) => {
      if (d === '') return '';
      const attributes = shortAttributes(`${before}${after}`);
      const dots = dotsOf(d);
      if (!dots) return `<path ${attributes}d="${compactPath(d)}"/>`;
      const id = `${prefix}${markers++}`;
      const perPixel = dots.points.length > MANY_DOTS ? 1 : 10;
      const url = `"url(#${id})"`;
      return (
        `<marker id="${id}"><circle ${attributes}r="${shortNumber(dots.radius)}"/></marker>` +
        `<path fill="none" marker-start=${url} marker-mid=${url} marker-end=${url} d="${stepsPath(dots.points, perPixel)}"/>`
      );
    })
    .replace(/<(?!path|marker)(\w+)((?:\s[^<>]*?)?)\s*\/?>(<\/\1>)?/g, (_, name, rest, closed) => {
      const attributes = shortAttributes(rest);
      const empty = closed !== undefined || /^(line|circle|rect|stop|polyline|use)$/.test(name);
      return `<${name}${attributes && ' '}${attributes.trimEnd()}${empty ? '/' : ''}>`;
    })
    .replace(/<\/(line|circle|rect|stop|polyline|use)>/g, '');
}

/** Lengths in attributes rounded; ends with a blank unless it is empty. */
function shortAttributes(text: string): string {
  return text.replace(/\s*([\w:-]+)="([^"]*)"\s*/g, (_, name: string, value: string) => {
    const isLength = !/opacity|stroke-width/.test(name);
    const short = (number: string) => shortNumber(Number(number));
    return `${name}="${isLength ? value.replace(/-?\d*\.\d+/g, short) : value}" `;
  });
}

/** The middles of the circles that a path consists of; null where it is another path. */
function dotsOf(
  path: string
): { readonly points: readonly [number, number][]; readonly radius: number } | null {
  const circles = [...path.matchAll(CIRCLE)];
  if (circles.length < LEAST_DOTS || path.replace(CIRCLE, '') !== '') return null;
  const radius = Number(circles[0]![3]);
  return { radius, points: circles.map(([, x, y]) => [Number(x) + radius, Number(y)]) };
}
