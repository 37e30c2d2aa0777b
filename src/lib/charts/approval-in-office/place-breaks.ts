import type { Language } from '#lib/text/language.ts';
import { linePath, type Point } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { FreeSpace } from '#lib/ui/free-space.ts';
import { tickText } from './change-text.ts';
import type { OfficeData } from './office-data.ts';
import type { PlacedBreak, Plot } from './office-scene.ts';

const SIZE = 12;
const FURTHEST = 90;
const REACH = { polls: 8, mean: 6, adjusted: 6 };

/**
 * A tick on the lines that stand out where the pollsters behind them, their way of asking or their
 * wording changed; each is named once, where there is room.
 */
export function placeBreaks(
  { lines, make }: Pick<OfficeData, 'lines' | 'make'>,
  plot: Plot,
  space: FreeSpace,
  narrow: boolean,
  language: Language
): PlacedBreak[] {
  const named = new Set<string>();
  const ticks = lines
    .filter((line) => line.role !== 'context')
    .flatMap(({ points, role }) =>
      points.flatMap((point, i) => {
        const before = points[i - 1];
        if (!before || point.changes.length === 0) return [];
        const at: Point = [
          plot.x((before.months + point.months) / 2),
          plot.y((before.value + point.value) / 2)
        ];
        return [{ at, text: tickText(point.changes, make, narrow, language), role }];
      })
    );
  return ticks.map(({ at: [x, y], text, role }): PlacedBreak => {
    const tick = linePath([
      [x, y - REACH[make]],
      [x, y + REACH[make]]
    ]);
    // Of lines of months only the one in focus has names: the others’ would be taken for its own.
    const silent = named.has(text) || (make !== 'polls' && role !== 'focus');
    const place = silent ? null : findPlace(x, y, textWidth(text, SIZE), space);
    if (!place) return { path: tick, note: null };
    named.add(text);
    const leader = [
      [x, y],
      [x, place < y ? place + 5 : place - SIZE]
    ] as const;
    space.takeLine(leader, 0);
    return { path: tick + linePath(leader), note: { x, y: place, text } };
  });
}

/** The nearest free baseline above or below for a text of that width centred at x. */
function findPlace(x: number, y: number, width: number, space: FreeSpace): number | null {
  for (let away = 18; away < FURTHEST; away += 4) {
    for (const height of [y - away, y + away + SIZE / 2]) {
      const box = { x: x - width / 2 - 3, y: height - SIZE, width: width + 6, height: SIZE + 4 };
      if (space.isFree(box)) {
        space.take(box);
        return height;
      }
    }
  }
  return null;
}
