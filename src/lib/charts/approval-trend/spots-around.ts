import type { Box } from './free-space.ts';

/** How far a name may stand from the end of the line that it names. */
const REACH = 120;
/** How far above or below the middle of its line, where no line leads to it. */
const OVER = 60;

/** The end of a line, the poll in its middle, and how wide it is. */
export interface LineToName {
  readonly x: number;
  readonly y: number;
  readonly middle: readonly [number, number];
  readonly span: number;
}

export interface Spot extends Box {
  /** Whether the name is seen to belong to its series without a line. */
  readonly beside: boolean;
  readonly cost: number;
}

/**
 * Spots for a name, the best first: above or below the middle of a series that is wider than the name,
 * or around the end of its line.
 */
export function spotsAround(
  { x, y, middle, span }: LineToName,
  width: number,
  height: number
): Spot[] {
  const wide = span > width * 0.8;
  const anchors = [
    { at: x, top: y, left: x + 8, cost: wide ? 60 : 0 },
    { at: x, top: y, left: x - width / 2, cost: wide ? 70 : 10 },
    { at: x, top: y, left: x - width - 4, cost: wide ? 76 : 16 },
    ...(wide ? [{ at: middle[0], top: middle[1], left: middle[0] - width / 2, cost: 0 }] : [])
  ];
  const spots: Spot[] = [];
  for (const { at, top, left, cost } of anchors) {
    const own = at !== x;
    const reach = own ? OVER : REACH;
    for (let dy = -reach; dy <= reach; dy += 4) {
      const beside = own || (left > x && Math.abs(dy) <= 10);
      const spot = { x: left, y: top + dy - height / 2, width, height };
      spots.push({ ...spot, beside, cost: Math.abs(dy) + cost });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}
