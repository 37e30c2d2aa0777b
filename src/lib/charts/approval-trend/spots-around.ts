import type { Box } from '#lib/ui/free-space.ts';

/** How far a name may stand from the end of the line that it names. */
const REACH = 120;
/** How far above or below the middle of its line, where no line leads to it. */
const OVER = 60;
const STEP = 4;

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
}

type Side = 'over' | 'after' | 'around' | 'before';

/**
 * Spots for a name, the best first: above or below the middle of a series that is wider than the name,
 * or around the end of its line.
 */
export function* spotsAround(
  { x, y, middle, span }: LineToName,
  width: number,
  height: number
): Generator<Spot> {
  const lefts: Record<Side, number> = {
    over: middle[0] - width / 2,
    after: x + 8,
    around: x - width / 2,
    before: x - width - 4
  };
  for (const { side, dy } of span > width * 0.8 ? FOR_WIDE : FOR_SHORT) {
    const top = (side === 'over' ? middle[1] : y) + dy - height / 2;
    const beside = side === 'over' || (side === 'after' && Math.abs(dy) <= 10);
    yield { x: lefts[side], y: top, width, height, beside };
  }
}

const FOR_WIDE = ranked({ over: 0, after: 60, around: 70, before: 76 });
const FOR_SHORT = ranked({ after: 0, around: 10, before: 16 });

/** Every side and height, by what the side costs and how far away it is. */
function ranked(costs: Partial<Record<Side, number>>): { side: Side; dy: number }[] {
  const spots: { side: Side; dy: number; cost: number }[] = [];
  for (const [side, cost] of Object.entries(costs) as [Side, number][]) {
    const reach = side === 'over' ? OVER : REACH;
    for (let dy = -reach; dy <= reach; dy += STEP) {
      spots.push({ side, dy, cost: cost + Math.abs(dy) });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}
