import type { Day } from '#lib/core/table/day.ts';
import { colour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { Bar } from './timeline-scene.ts';

/** Where a day stands on the axis; at its end what lies beyond. */
export function clamped(day: Day, scale: TimeScale): number {
  return Math.min(Math.max(scale.place(day), scale.x0), scale.x1);
}

/** A bar 8 px high, clipped to the axis, with a gap before the next. */
export function barAt(
  item: { readonly start: Day; readonly end: Day | null },
  middle: number,
  scale: TimeScale
): Pick<Bar, 'x' | 'y' | 'width' | 'open'> {
  const x = clamped(item.start, scale);
  const end = clamped(item.end === null ? Infinity : item.end + 1, scale);
  const open = item.end === null;
  return {
    x: round(x),
    y: middle - 4,
    width: round(Math.max(2, end - x - (open ? 0 : 1.5))),
    open
  };
}

/** What is out of focus is dimmed, never removed. */
export function inkOf(inFocus: boolean, full = colour('ink')): string {
  return inFocus ? full : colour('dimmed');
}

/** Where a bar can be pointed at: a little more than is drawn. */
export const boxOfBar = (bar: Bar) =>
  ({ kind: 'box', x: bar.x, y: bar.y - 2, width: bar.width, height: 12 }) as const;
