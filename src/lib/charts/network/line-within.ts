import type { Point } from '#lib/ui/path.ts';

/** The longest stretch of the points that lies within the room. */
export function lineWithin(
  points: readonly Point[],
  { width, height }: { readonly width: number; readonly height: number }
): readonly Point[] {
  let best: Point[] = [];
  let run: Point[] = [];
  for (const point of points) {
    const [x, y] = point;
    if (x >= 0 && y >= 0 && x <= width && y <= height) run.push(point);
    else run = [];
    if (run.length > best.length) best = run;
  }
  return best;
}
