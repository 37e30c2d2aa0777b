import type { Point } from '#lib/ui/path.ts';

/** How far along the segment from a (0) to b (1) lies the place nearest to p. */
export function nearestAlong(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  px: number,
  py: number
): number {
  const dx = bx - ax;
  const dy = by - ay;
  const along = ((px - ax) * dx + (py - ay) * dy) / (dx * dx + dy * dy || 1);
  return along < 0 ? 0 : along > 1 ? 1 : along;
}

/** Distance from `p` to the segment from `a` to `b`. */
export function distanceToSegment(a: Point, b: Point, p: Point): number {
  const t = nearestAlong(a[0], a[1], b[0], b[1], p[0], p[1]);
  const dx = a[0] + t * (b[0] - a[0]) - p[0];
  const dy = a[1] + t * (b[1] - a[1]) - p[1];
  return Math.sqrt(dx * dx + dy * dy);
}

/** Whether two segments cross at an inner point of both. */
export function segmentsCross(a: Point, b: Point, c: Point, d: Point): boolean {
  return sideOf(a, b, c) * sideOf(a, b, d) < 0 && sideOf(c, d, a) * sideOf(c, d, b) < 0;
}

/** Positive, negative or zero: on which side of the line from `a` to `b` the point lies. */
function sideOf(a: Point, b: Point, p: Point): number {
  return (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0]);
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether any part of the segment lies in the box (Liang and Barsky's clipping). */
export function segmentMeetsBox(a: Point, b: Point, box: Box): boolean {
  let [enter, leave] = [0, 1];
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const sides = [
    [-dx, a[0] - box.x],
    [dx, box.x + box.width - a[0]],
    [-dy, a[1] - box.y],
    [dy, box.y + box.height - a[1]]
  ] as const;
  for (const [step, room] of sides) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) enter = Math.max(enter, room / step);
    else leave = Math.min(leave, room / step);
  }
  return enter <= leave;
}

export function boxesMeet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
