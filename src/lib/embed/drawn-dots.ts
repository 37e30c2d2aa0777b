import type { PathPoint } from './drawn-path.ts';

/** As `circlesPath` writes each of its circles. */
const CIRCLE = /M(-?[\d.]+),(-?[\d.]+)a([\d.]+),\3 0 1,0 [\d.]+,0a\3,\3 0 1,0 -[\d.]+,0/g;
/** So many dots at least are drawn as markers of one path. */
const LEAST_DOTS = 3;
/** More than so many stand on whole pixels: nobody sees the difference, and they weigh half. */
const MANY_DOTS = 60;

/** Equal circles: a path that goes from middle to middle shows them with a marker on each point. */
export interface Dots {
  readonly points: readonly PathPoint[];
  readonly radius: number;
}

/** The circles that path data consists of; null where it is another path. */
export function dotsOf(path: string): Dots | null {
  const circles = [...path.matchAll(CIRCLE)];
  if (circles.length < LEAST_DOTS || path.replace(CIRCLE, '') !== '') return null;
  const radius = Number(circles[0]![3]);
  return { radius, points: circles.map(([, x, y]) => [Number(x) + radius, Number(y)]) };
}

/** What places of dots are rounded to. */
export function dotsPerPixel({ points }: Dots): number {
  return points.length > MANY_DOTS ? 1 : 10;
}

/** The way from dot to dot. */
export function stepsThrough(points: readonly PathPoint[]) {
  return points.map((point, i) => ({ command: i ? 'l' : 'm', before: [], points: [point] }));
}
