import type { Point } from '#lib/ui/path.ts';

/** A quadratic curve: start, control point, end. */
export type Curve = readonly [Point, Point, Point];

/** The place on the curve at `t`, 0 at its start and 1 at its end. */
export function pointOn([p, c, q]: Curve, t: number): Point {
  const [a, b, d] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
  return [a * p[0] + b * c[0] + d * q[0], a * p[1] + b * c[1] + d * q[1]];
}
