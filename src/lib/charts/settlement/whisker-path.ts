import { round } from '#lib/ui/path.ts';
import type { Whisker } from './settlement-scene.ts';

/** A line over each interval with a short stroke at either end. */
export function whiskerPath(whiskers: readonly Whisker[]): string {
  return whiskers
    .map(({ x0, x1, y }) => {
      const [from, to, top] = [round(x0), round(x1), round(y - 3)];
      return `M${from},${top}v6M${from},${round(y)}H${to}M${to},${top}v6`;
    })
    .join('');
}
