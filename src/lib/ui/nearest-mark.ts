import type { Mark, Shape } from './scene.ts';

const POINT_REACH = 20;
const LINE_REACH = 8;
/** A pointer so near to a point means it even on a label; boxes no higher than a label’s two lines. */
const ON_POINT = 8;
const LABEL_HEIGHT = 40;

/**
 * The mark that a pointer at (x, y) means: a point within 20 px, else a line within 8 px, else the
 * smallest box around it; null when none is meant. A label under the pointer comes before a point
 * that is more than 8 px away, so that names between dots can be chosen.
 */
export function nearestMark(marks: readonly Mark[], x: number, y: number): Mark | null {
  let best: Mark | null = null;
  let bestRank = Infinity;
  for (const mark of marks) {
    const rank = Math.min(rankOf(mark.shape, x, y), mark.also ? rankOf(mark.also, x, y) : Infinity);
    if (rank < bestRank) [best, bestRank] = [mark, rank];
  }
  return best;
}

/** The middle of a mark, where its tooltip and focus ring stand. */
export function anchorOf(shape: Shape): readonly [number, number] {
  if (shape.kind === 'point') return [shape.x, shape.y];
  if (shape.kind === 'box') return [shape.x + shape.width / 2, shape.y + shape.height / 2];
  return shape.points[Math.floor(shape.points.length / 2)] ?? [0, 0];
}

function rankOf(shape: Shape, x: number, y: number): number {
  if (shape.kind === 'point') {
    const distance = Math.hypot(shape.x - x, shape.y - y);
    return distance <= POINT_REACH ? distance : Infinity;
  }
  if (shape.kind === 'line') {
    const distance = distanceToLine(shape.points, x, y);
    return distance <= LINE_REACH ? POINT_REACH + distance : Infinity;
  }
  const inside =
    x >= shape.x && x <= shape.x + shape.width && y >= shape.y && y <= shape.y + shape.height;
  if (!inside) return Infinity;
  const side = Math.sqrt(shape.width * shape.height);
  return shape.height <= LABEL_HEIGHT ? ON_POINT + side / 1e6 : 100 + side;
}

function distanceToLine(
  points: readonly (readonly [number, number])[],
  x: number,
  y: number
): number {
  let least = Infinity;
  for (let i = 1; i < points.length; i++) {
    const [ax, ay] = points[i - 1]!;
    const [bx, by] = points[i]!;
    const [dx, dy] = [bx - ax, by - ay];
    const length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
    least = Math.min(least, Math.hypot(ax + t * dx - x, ay + t * dy - y));
  }
  return least;
}
