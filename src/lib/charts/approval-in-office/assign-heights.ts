/** Labels of a stack stand so far apart. */
export const ROW = 15;
/** No label stands further than this from the height that it names. */
export const FURTHEST_HEIGHT = 48;

/**
 * One free height for each label, in order and at least a row apart, so that together they are as near
 * as can be to the heights wanted; null when there is no room near enough for all.
 * @param wanted ascending
 * @param free ascending
 */
export function assignHeights(
  wanted: readonly number[],
  free: readonly number[]
): { readonly at: readonly number[]; readonly cost: number } | null {
  interface Step {
    readonly cost: number;
    readonly height: number;
    readonly before: Step | null;
  }
  // The best way to place the labels so far with the last one at or above each free height.
  let best: (Step | null)[] = free.map(() => ({ cost: 0, height: -Infinity, before: null }));
  for (const want of wanted) {
    let last = 0;
    let soFar: Step | null = null;
    best = free.map((height, i): Step | null => {
      while (last < i && free[last]! <= height - ROW) last++;
      const before: Step | null | undefined =
        best[0]?.height === -Infinity ? best[0] : last > 0 ? best[last - 1] : null;
      if (before && Math.abs(height - want) <= FURTHEST_HEIGHT) {
        const cost = before.cost + Math.abs(height - want);
        if (!soFar || cost < soFar.cost) soFar = { cost, height, before };
      }
      return soFar;
    });
  }
  let step = best.at(-1);
  if (!step) return null;
  const { cost } = step;
  const at: number[] = [];
  while (step && step.height > -Infinity) {
    at.unshift(step.height);
    step = step.before;
  }
  return at.length === wanted.length ? { at, cost } : null;
}
