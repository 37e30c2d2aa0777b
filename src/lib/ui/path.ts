export type Point = readonly [x: number, y: number];

/** A tenth of a pixel is all that a picture needs; shorter numbers make lighter pages. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Texts of the tenths up to 2,000: numbers are slow to write, and paths have thousands. */
const TENTHS: string[] = [];
const MOST_TENTHS = 20_000;

function written(value: number): string {
  const tenths = Math.round(value * 10);
  if (!(tenths >= 0 && tenths < MOST_TENTHS)) return String(tenths / 10);
  return (TENTHS[tenths] ??= String(tenths / 10));
}

/** Path data of a line through the points; a missing point (null) breaks it. */
export function linePath(points: readonly (Point | null)[]): string {
  let path = '';
  let open = false;
  for (const point of points) {
    if (point) path += `${open ? 'L' : 'M'}${written(point[0])},${written(point[1])}`;
    open = point !== null;
  }
  return path;
}

/** Path data of a circle of radius `r` about each point: hundreds of dots as one element. */
export function circlesPath(points: readonly Point[], r: number): string {
  const circle = `a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
  let path = '';
  for (const [x, y] of points) path += `M${written(x - r)},${written(y)}${circle}`;
  return path;
}

/** Path data of the area between two lines over the same points. */
export function bandPath(lower: readonly Point[], upper: readonly Point[]): string {
  if (lower.length === 0) return '';
  return `${linePath(upper)}${linePath([...lower].reverse()).replace('M', 'L')}Z`;
}
