import { dotsOf, dotsPerPixel, stepsThrough } from './drawn-dots.ts';
import { parsePath, writePath, type PathPoint } from './drawn-path.ts';

/** x · scaleX + moveX, y · scaleY + moveY. */
export interface Stretch {
  readonly scaleX: number;
  readonly scaleY: number;
  readonly moveX: number;
  readonly moveY: number;
}

/** A path that is defined once: its id, and how it is stretched here. */
export interface SharedPath {
  readonly id: string;
  readonly stretch: Stretch;
}

/** Shorter path data is not worth a definition. */
const LEAST_CHARACTERS = 100;
/** What a point may be off by, in pixels: places are rounded to a tenth in every drawing. */
const MOST_OFF = 0.2;
/** Lines are drawn at other sizes than they are placed for in any case. */
const LINE_PER_PIXEL = 2;
const SAME: Stretch = { scaleX: 1, scaleY: 1, moveX: 0, moveY: 0 };

/**
 * The same lines and dots in drawings of several widths are one shape, stretched along both axes. They
 * are defined once, as the last drawing has them.
 * @returns the definitions, and for each drawing what its path data is of these
 */
export function sharePaths(bodies: readonly string[]): {
  definitions: string;
  ofForm: readonly ReadonlyMap<string, SharedPath>[];
} {
  const ofForm = bodies.map(() => new Map<string, SharedPath>());
  const shapes = bodies.map((body) => shapesIn(body));
  const last = bodies.length - 1;
  let definitions = '';
  let count = 0;
  const known = bodies.map((): Stretch[] => []);
  for (const [path, shape] of shapes[last] ?? []) {
    const id = `p${count}`;
    let isShared = false;
    for (let form = 0; form < last; form++) {
      for (const [other, { kind, points }] of shapes[form]!) {
        if (kind !== shape.kind || ofForm[form]!.has(other)) continue;
        // Most are stretched alike, and alike they compress.
        const stretch =
          known[form]!.find((one) => fits(shape.points, points, one)) ??
          stretchOf(shape.points, points);
        if (!stretch) continue;
        known[form]!.push(stretch);
        ofForm[form]!.set(other, { id, stretch });
        isShared = true;
        break;
      }
    }
    if (!isShared) continue;
    count++;
    ofForm[last]!.set(path, { id, stretch: SAME });
    definitions += definition(id, path);
  }
  return { definitions, ofForm };
}

interface PathShape {
  /** Alike for two that may be the same shape. */
  readonly kind: string;
  readonly points: readonly PathPoint[];
}

function shapesIn(body: string): Map<string, PathShape> {
  const shapes = new Map<string, PathShape>();
  for (const [, path] of body.matchAll(/ d="([^"]*)"/g)) {
    if (path!.length < LEAST_CHARACTERS || shapes.has(path!)) continue;
    const dots = dotsOf(path!);
    const steps = dots ? [] : parsePath(path!);
    // An arc that is stretched would need other radii.
    if (steps.some(({ command }) => command === 'a')) continue;
    const points = dots?.points ?? steps.flatMap((step) => step.points);
    const kind = dots ? `dots ${points.length}` : steps.map(({ command }) => command).join('');
    shapes.set(path!, { kind, points });
  }
  return shapes;
}

function definition(id: string, path: string): string {
  const dots = dotsOf(path);
  // Lines stay as wide as they are, however they are stretched.
  return dots
    ? `<path id="${id}" d="${writePath(stepsThrough(dots.points), dotsPerPixel(dots))}"/>`
    : `<path id="${id}" vector-effect="non-scaling-stroke" d="${writePath(parsePath(path), LINE_PER_PIXEL)}"/>`;
}

/** How one list of points becomes the other; null where no stretch does it. */
export function stretchOf(from: readonly PathPoint[], to: readonly PathPoint[]): Stretch | null {
  const [scaleX, moveX] = alongAxis(from, to, 0);
  const [scaleY, moveY] = alongAxis(from, to, 1);
  const stretch = { scaleX, scaleY, moveX, moveY };
  return fits(from, to, stretch) ? stretch : null;
}

function fits(
  from: readonly PathPoint[],
  to: readonly PathPoint[],
  { scaleX, scaleY, moveX, moveY }: Stretch
): boolean {
  return from.every(
    ([x, y], i) =>
      Math.abs(x * scaleX + moveX - to[i]![0]) <= MOST_OFF &&
      Math.abs(y * scaleY + moveY - to[i]![1]) <= MOST_OFF
  );
}

function alongAxis(
  from: readonly PathPoint[],
  to: readonly PathPoint[],
  axis: 0 | 1
): [scale: number, move: number] {
  let [least, most] = [0, 0];
  from.forEach((point, i) => {
    if (point[axis] < from[least]![axis]) least = i;
    if (point[axis] > from[most]![axis]) most = i;
  });
  const length = from[most]![axis] - from[least]![axis];
  const scale = length > 0 ? (to[most]![axis] - to[least]![axis]) / length : 1;
  const rounded = Math.round(scale * 1e4) / 1e4;
  return [rounded, Math.round((to[least]![axis] - from[least]![axis] * rounded) * 10) / 10];
}
