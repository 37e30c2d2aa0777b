import type { Point } from '#lib/ui/path.ts';
import { distanceToSegment, segmentsCross } from './segment.ts';

/** States by number: where each stands, how large its disc is, whether it must stay. */
export interface Standing {
  readonly points: readonly Point[];
  readonly radii: readonly number[];
  readonly fixed: readonly boolean[];
  /** Where each lies on the map: the picture should keep the bearings. */
  readonly homes: readonly Point[];
}

/** All that ties the states numbered `a` and `b`: `breadth` pixels of lines side by side. */
export interface Strand {
  readonly a: number;
  readonly b: number;
  readonly breadth: number;
}

/** Pixels that should stay free between a line and the disc of a third state. */
const LINE_GAP = 13;
/** States tied by lines so broad should stand twice as far apart as others. */
const ROOM_BREADTH = 48;
/** How far from a state the strands that end there should have come apart. */
const FAN_LENGTH = 56;
/** Steps in pixels, ever smaller; at the first ones two states may also change places. */
const STEPS = [90, 56, 28, 14, 7, 3.5];
const CHANGING_PLACES = 3;
const DIRECTIONS = Array.from({ length: 8 }, (_, i): Point => {
  const angle = (i * Math.PI) / 4 + 0.2;
  return [Math.cos(angle), Math.sin(angle)];
});

/**
 * Moves one state after another as long as that makes the picture easier to read: no line through a
 * third state, strands apart at their ends, few crossings, room between states, bearings as on a map.
 * @param gap pixels wanted between two discs
 * @param keep the nearest place that is allowed
 * @param firstStep which of the steps to begin with; a later one keeps the arrangement
 */
export function settle(
  standing: Standing,
  strands: readonly Strand[],
  gap: number,
  keep: (x: number, y: number) => Point,
  firstStep = 0
): Point[] {
  const at = [...standing.points];
  const free = at.map((_, i) => i).filter((i) => !standing.fixed[i]);
  const strain = strainAt(standing, strands, gap, at);

  const step = (i: number, length: number): boolean => {
    const from = at[i]!;
    let [best, least] = [from, strain(i, from) - 1e-6];
    for (const [x, y] of DIRECTIONS) {
      const to = keep(from[0] + length * x, from[1] + length * y);
      const tried = strain(i, to, least);
      if (tried < least) [best, least] = [to, tried];
    }
    at[i] = best;
    return best !== from;
  };

  const changePlaces = (i: number, j: number): boolean => {
    const [p, q] = [at[i]!, at[j]!];
    const before = strain(i, p) + strain(j, q) - 1e-6;
    [at[i], at[j]] = [q, p];
    if (strain(i, q) + strain(j, p) < before) return true;
    [at[i], at[j]] = [p, q];
    return false;
  };

  for (let n = firstStep; n < STEPS.length; n++) {
    for (let round = 0, moved = true; moved && round < 8; round++) {
      moved = false;
      for (const i of free) moved = step(i, STEPS[n]!) || moved;
      if (n >= CHANGING_PLACES) continue;
      for (const i of free) {
        for (const j of free) if (j < i) moved = changePlaces(i, j) || moved;
      }
    }
  }
  return at;
}

/** How much speaks against state `i` standing at `here`; counting may stop beyond `enough`. */
function strainAt(
  { homes, radii }: Standing,
  strands: readonly Strand[],
  gap: number,
  at: readonly Point[]
): (i: number, here: Point, enough?: number) => number {
  const own = at.map((_, i) => strands.filter(({ a, b }) => a === i || b === i));
  const others = at.map((_, i) => strands.filter(({ a, b }) => a !== i && b !== i));
  const breadths = at.map((_, i) => {
    const found = new Map(own[i]!.map((strand) => [strand.a === i ? strand.b : strand.a, strand]));
    return at.map((_, j) => found.get(j)?.breadth ?? 0);
  });
  const farEnd = (strand: Strand, i: number) => (strand.a === i ? strand.b : strand.a);

  const through = (a: Point, b: Point, breadth: number, p: Point, radius: number) => {
    const lacking = breadth / 2 + radius + LINE_GAP - distanceToSegment(a, b, p);
    return lacking > 0 ? 5 + lacking * lacking * 0.4 : 0;
  };

  return (i, here, enough = Infinity) => {
    let sum = 0;
    for (let j = 0; j < at.length; j++) {
      if (j === i) continue;
      const there = at[j]!;
      const distance = lengthOf(there[0] - here[0], there[1] - here[1]);
      const wanted = gap * (1 + breadths[i]![j]! / ROOM_BREADTH);
      const lacking = wanted + radii[i]! + radii[j]! - distance;
      if (lacking > 0) sum += lacking * lacking * 0.012;
      sum += turnOf(homes[i]!, homes[j]!, here, there) * 12;
    }
    for (const { a, b, breadth } of others[i]!) {
      sum += through(at[a]!, at[b]!, breadth, here, radii[i]!);
    }
    for (let n = 0; n < own[i]!.length && sum < enough; n++) {
      const one = own[i]![n]!;
      const far = farEnd(one, i);
      const end = at[far]!;
      for (let j = 0; j < at.length; j++) {
        if (j !== i && j !== far) sum += through(here, end, one.breadth, at[j]!, radii[j]!);
      }
      for (const { a, b, breadth } of others[i]!) {
        if (a === far || b === far) continue;
        if (segmentsCross(here, end, at[a]!, at[b]!)) sum += one.breadth * breadth * 0.03;
      }
      for (let m = n + 1; m < own[i]!.length; m++) {
        const other = own[i]![m]!;
        sum += squeeze(here, end, at[farEnd(other, i)]!, one.breadth + other.breadth);
      }
      for (const other of own[far]!) {
        if (other === one) continue;
        sum += squeeze(end, here, at[farEnd(other, far)]!, one.breadth + other.breadth);
      }
    }
    return sum;
  };
}

/** How far two strands from `apex` to `p` and `q` still overlap where they should be apart. */
function squeeze(apex: Point, p: Point, q: Point, breadths: number): number {
  const ux = p[0] - apex[0];
  const uy = p[1] - apex[1];
  const vx = q[0] - apex[0];
  const vy = q[1] - apex[1];
  if (ux * vx + uy * vy <= 0) return 0;
  const sine = Math.abs(ux * vy - uy * vx) / Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy));
  const lacking = breadths / 2 + 6 - sine * FAN_LENGTH;
  return lacking > 0 ? lacking * lacking * 0.05 : 0;
}

/** 0 where `c` to `d` has the bearing of `a` to `b`, 2 where it has the opposite one. */
function turnOf(a: Point, b: Point, c: Point, d: Point): number {
  const ux = b[0] - a[0];
  const uy = b[1] - a[1];
  const vx = d[0] - c[0];
  const vy = d[1] - c[1];
  return 1 - (ux * vx + uy * vy) / Math.sqrt((ux * ux + uy * uy) * (vx * vx + vy * vy) || 1);
}

function lengthOf(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
