import { linePath, type Point } from '#lib/ui/path.ts';
import { pointOn, type Curve } from './curve.ts';
import type { TieStyle } from './tie-style.ts';

/** What a line carries at its end or midway, as path data. */
export interface Marker {
  readonly path: string;
  readonly drawn: 'filled' | 'hollow' | 'stroked';
  /** How much of the line's end the marker takes the place of, in pixels. */
  readonly cut: number;
}

/**
 * The marker of a tie on its curve: arrows and bars at the end, the diamond of a dispute and the
 * cross of a conflict midway.
 * @param shift pixels by which a middle marker stands off the middle
 */
export function markerOf(
  kind: TieStyle['marker'],
  curve: Curve,
  width: number,
  shift: number
): Marker | null {
  if (kind === 'none') return null;
  const [p, c, q] = curve;
  if (kind === 'diamond' || kind === 'cross') {
    const length = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1;
    const t = 0.5 + Math.max(-0.3, Math.min(0.3, shift / length));
    const at = frame(pointOn(curve, t), [q[0] - p[0], q[1] - p[1]]);
    return kind === 'diamond'
      ? {
          path: `${linePath([at(-5.5, 0), at(0, -5.5), at(5.5, 0), at(0, 5.5)])}Z`,
          drawn: 'hollow',
          cut: 0
        }
      : {
          path: linePath([at(-4, -4), at(4, 4), null, at(-4, 4), at(4, -4)]),
          drawn: 'stroked',
          cut: 0
        };
  }
  const at = frame(q, [q[0] - c[0], q[1] - c[1]]);
  if (kind === 'bar') return { path: linePath([at(0, -5), at(0, 5)]), drawn: 'stroked', cut: 0 };
  if (kind === 'open-arrow') {
    return { path: linePath([at(-7, -4.5), q, at(-7, 4.5)]), drawn: 'stroked', cut: 0 };
  }
  const length = Math.max(8, 2.1 * width);
  const half = Math.max(4, width / 2 + 3);
  return {
    path: `${linePath([at(-length, -half), q, at(-length, half)])}Z`,
    drawn: kind === 'hollow-arrow' ? 'hollow' : 'filled',
    cut: kind === 'hollow-arrow' ? length : length * 0.8
  };
}

/** Places relative to `origin`: so far along the direction, so far to its side. */
function frame(origin: Point, direction: Point): (along: number, side: number) => Point {
  const length = Math.hypot(...direction) || 1;
  const [ux, uy] = [direction[0] / length, direction[1] / length];
  return (along, side) => [origin[0] + ux * along - uy * side, origin[1] + uy * along + ux * side];
}
