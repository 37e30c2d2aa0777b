/** A label that flies from a mark at `x`: to its right, in one of the rows above it. */
export interface Flag {
  readonly x: number;
  readonly width: number;
  /** A higher one keeps its label when there is no room for all. */
  readonly priority: number;
}

export interface PlacedFlag {
  /** The row: 0 is next to the mark. */
  readonly tier: number;
  readonly side: 'right' | 'left';
}

/** Between a label and whatever stands right of it. */
const GAP = 10;

/**
 * Chooses labels by priority and gives each a row in which neither it nor the hairline that leads to
 * it meets another; null where there is no room. Labels end before `right`, and turn to the left of
 * their mark rather than be cut, if they begin after `left`. The result is parallel to `flags`.
 * @param tiers how many rows there are
 */
export function placeFlags(
  flags: readonly Flag[],
  tiers: number,
  left: number,
  right: number
): (PlacedFlag | null)[] {
  const byPriority = flags
    .map((_, index) => index)
    .sort((a, b) => flags[b]!.priority - flags[a]!.priority || a - b);
  let kept: number[] = [];
  let placed = new Map<number, PlacedFlag>();
  for (const index of byPriority) {
    const candidate = [...kept, index];
    const attempt = stair(flags, candidate, tiers, left, right);
    if (attempt) [kept, placed] = [candidate, attempt];
  }
  return flags.map((_, index) => placed.get(index) ?? null);
}

/** All of the flags or none, from right to left, each in the lowest row that is free. */
function stair(
  flags: readonly Flag[],
  indices: readonly number[],
  tiers: number,
  left: number,
  right: number
): Map<number, PlacedFlag> | null {
  const order = [...indices].sort((a, b) => flags[b]!.x - flags[a]!.x || b - a);
  const free = Array.from({ length: tiers }, () => right + GAP);
  const placed = new Map<number, PlacedFlag>();
  for (const index of order) {
    const { x, width } = flags[index]!;
    // A hairline to a row may cross no label of the rows below it.
    let reach = 0;
    while (reach < tiers && (reach === 0 || x <= free[reach - 1]!)) reach++;
    const tier = free.findIndex((edge, i) => i < reach && x + width + GAP <= edge);
    if (tier >= 0) {
      for (let i = 0; i <= tier; i++) free[i] = Math.min(free[i]!, x - 2);
      placed.set(index, { tier, side: 'right' });
      continue;
    }
    const back = free.findIndex((edge, i) => i < reach && x <= edge);
    if (back < 0 || x - width < left) return null;
    for (let i = 0; i < back; i++) free[i] = Math.min(free[i]!, x - 2);
    free[back] = Math.min(free[back]!, x - width);
    placed.set(index, { tier: back, side: 'left' });
  }
  return placed;
}
