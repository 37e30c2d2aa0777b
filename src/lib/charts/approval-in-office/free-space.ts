import type { Point } from '#lib/ui/path.ts';

export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room of a drawing that no line and no text takes up. */
export class FreeSpace {
  readonly #segments: (readonly [Point, Point])[] = [];
  readonly #boxes: Box[] = [];

  constructor(readonly bounds: Box) {}

  addLine(points: readonly Point[]): void {
    for (let i = 1; i < points.length; i++) this.#segments.push([points[i - 1]!, points[i]!]);
  }

  addBox(box: Box): void {
    this.#boxes.push(box);
  }

  isFree(box: Box): boolean {
    const { bounds } = this;
    return (
      box.left >= bounds.left &&
      box.right <= bounds.right &&
      box.top >= bounds.top &&
      box.bottom <= bounds.bottom &&
      !this.#boxes.some((other) => overlap(box, other)) &&
      !this.#segments.some((segment) => crosses(segment, box))
    );
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a straight line from one point to another touches the box (Liang and Barsky, 1984). */
function crosses([[x0, y0], [x1, y1]]: readonly [Point, Point], box: Box): boolean {
  let [from, to] = [0, 1];
  const [dx, dy] = [x1 - x0, y1 - y0];
  const sides = [
    [-dx, x0 - box.left],
    [dx, box.right - x0],
    [-dy, y0 - box.top],
    [dy, box.bottom - y0]
  ] as const;
  for (const [p, q] of sides) {
    if (p === 0 && q < 0) return false;
    if (p < 0) from = Math.max(from, q / p);
    if (p > 0) to = Math.min(to, q / p);
  }
  return from <= to;
}
