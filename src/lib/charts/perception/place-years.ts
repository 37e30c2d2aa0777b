import { round } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { yearTicks, type TimeScale } from '#lib/ui/time-scale.ts';
import type { PlacedYear } from './perception-scene.ts';

const GAP = 8;

/** Years along the foot of a panel, whose names stay between `left` and `right` and apart. */
export function placeYears(
  scale: TimeScale,
  left: number,
  right: number,
  short: boolean
): PlacedYear[] {
  let free = -Infinity;
  return yearTicks(scale, short)
    .filter(({ x }) => x >= scale.x0)
    .map(({ x, labelX, label }) => {
      const half = textWidth(label, 13) / 2;
      const at = Math.min(Math.max(labelX ?? x, left + half), right - half);
      const fits = labelX !== null && at - half >= free;
      if (fits) free = at + half + GAP;
      return { x: round(x), labelX: fits ? round(at) : null, label };
    });
}
