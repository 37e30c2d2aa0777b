import { dotsOf, dotsPerPixel, stepsThrough, type Dots } from './drawn-dots.ts';
import { parsePath, shortNumber, writePath, type PathPoint } from './drawn-path.ts';
import { joinLines, joinTexts } from './join-alike.ts';
import type { SharedPath, Stretch } from './shared-paths.ts';

export interface CompactDrawing {
  readonly svg: string;
  /** Where it draws dots as markers, in its order. */
  readonly dots: readonly PathPoint[];
  /** Its texts, in its order; none where it moves what it draws. */
  readonly texts: readonly DrawnText[];
}

export interface DrawnText {
  readonly x: number;
  readonly y: number;
  readonly anchor: string;
}

/**
 * A chart's drawing as the server rendered it, in as few bytes as show the same to the eye: without
 * what only a framework needs, numbers rounded to a tenth of a pixel, many equal circles as one path
 * with a marker on each of its points, lines and texts alike together.
 * @param prefix of the ids that it defines, unique in the document
 * @param shared path data that the document defines elsewhere
 */
export function compactDrawing(
  body: string,
  prefix: string,
  shared: ReadonlyMap<string, SharedPath> = new Map()
): CompactDrawing {
  let markers = 0;
  const dots: PathPoint[] = [];
  const svg = body
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/ class="[^"]*"/g, '')
    .replace(/>\s+</g, '><')
    .replace(/<path ([^>]*?)d="([^"]*)"([^>]*?)\/?>(<\/path>)?/g, (_, before, d, after) => {
      if (d === '') return '';
      const attributes = shortAttributes(`${before}${after}`);
      const elsewhere = shared.get(d);
      const circles = dotsOf(d);
      if (!circles) return pathElement(attributes, elsewhere, () => writePath(parsePath(d)));
      dots.push(...circles.points);
      const id = `${prefix}${markers++}`;
      const url = `"url(#${id})"`;
      return (
        markerElement(id, circles, attributes, elsewhere?.stretch) +
        pathElement(
          `fill="none" marker-start=${url} marker-mid=${url} marker-end=${url} `,
          elsewhere,
          () => writePath(stepsThrough(circles.points), dotsPerPixel(circles))
        )
      );
    })
    .replace(
      /<(?!path|marker|use)(\w+)((?:\s[^<>]*?)?)\s*\/?>(<\/\1>)?/g,
      (_, name, rest, closed) => {
        const attributes = shortAttributes(rest, /^t(ext|span)$/.test(name) ? 1 : 10);
        const empty = closed !== undefined || /^(line|circle|rect|stop|polyline|use)$/.test(name);
        return `<${name}${attributes && ' '}${attributes.trimEnd()}${empty ? '/' : ''}>`;
      }
    )
    .replace(/<\/(line|circle|rect|stop|polyline|use)>/g, '');
  return { svg: withoutQuotes(joinTexts(joinLines(svg))), dots, texts: textsIn(svg) };
}

/** HTML needs no quotes around values that are one word. */
export function withoutQuotes(svg: string): string {
  return svg.replace(/="([^"\s<>=`']+)"(\/?)/g, (_, value, end) => `=${value}${end && ' /'}`);
}

function textsIn(svg: string): DrawnText[] {
  if (/<(?:g|text)[^>]* transform=/.test(svg)) return [];
  return [...svg.matchAll(/<text( [^>]*)?>/g)].map(([, attributes = '']) => {
    const valueOf = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? '';
    // A text of several lines has its places in these.
    const [x, y] = [valueOf('x'), valueOf('y')].map((value) => (value ? Number(value) : NaN));
    return { x: x!, y: y!, anchor: valueOf('text-anchor') };
  });
}

/** A path, or the shared one that it is. */
function pathElement(
  attributes: string,
  elsewhere: SharedPath | undefined,
  pathData: () => string
): string {
  if (!elsewhere) return `<path ${attributes}d="${pathData()}"/>`;
  const { scaleX, scaleY, moveX, moveY } = elsewhere.stretch;
  const stays = scaleX === 1 && scaleY === 1 && moveX === 0 && moveY === 0;
  const transform = stays ? '' : ` transform="matrix(${scaleX} 0 0 ${scaleY} ${moveX} ${moveY})"`;
  return `<use ${attributes}href="#${elsewhere.id}"${transform}/>`;
}

/** A dot; where its path is stretched, it is shrunk by as much, so that it stays round. */
function markerElement(
  id: string,
  { radius }: Dots,
  attributes: string,
  stretch?: Stretch
): string {
  const inverse = (scale: number) => Math.round(1e3 / scale) / 1e3;
  const round =
    stretch && (stretch.scaleX !== 1 || stretch.scaleY !== 1)
      ? ` transform="scale(${inverse(stretch.scaleX)} ${inverse(stretch.scaleY)})"`
      : '';
  return `<marker id="${id}"><circle ${attributes}r="${shortNumber(radius)}"${round}/></marker>`;
}

/**
 * Lengths in attributes rounded; ends with a blank unless it is empty.
 * @param perPixel what places are rounded to; nobody sees where within a pixel a text begins
 */
function shortAttributes(text: string, perPixel = 10): string {
  return text.replace(/\s*([\w:-]+)="([^"]*)"\s*/g, (_, name: string, value: string) => {
    const isLength = !/opacity|stroke-width/.test(name) && !value.startsWith('scale');
    const scale = /^[xy]$/.test(name) ? perPixel : 10;
    const short = (number: string) => shortNumber(Math.round(Number(number) * scale) / scale);
    return `${name}="${isLength ? value.replace(/-?\d*\.\d+/g, short) : value}" `;
  });
}
