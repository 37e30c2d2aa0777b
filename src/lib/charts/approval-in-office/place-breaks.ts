import type { Language } from '#lib/text/language.ts';
import { linePath, type Point } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { Box, FreeSpace } from '#lib/ui/free-space.ts';
import { tickText } from './change-text.ts';
import type { LineMake, OfficeData } from './office-data.ts';
import type { PlacedBreak, Plot } from './office-scene.ts';

const SIZE = 12;
const FURTHEST = 90;
/** A tick reaches so far above and below its line. */
const REACH = { polls: 8, mean: 6, adjusted: 6 };
const MOST_NAMES = { narrow: 2, wide: 8 };

/**
 * A tick on the lines that stand out where the pollsters behind them, their way of asking or their
 * wording changed; each is named once, where there is room.
 */
export function placeBreaks(
  { lines, make }: Pick<OfficeData, 'lines' | 'make'>,
  plot: Plot,
  space: FreeSpace,
  /** Texts that no way to a name may lead through. */
  texts: readonly Box[],
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
  for (const { at } of ticks) space.takeLine(tickAt(at, make), 1);
  const most = narrow ? MOST_NAMES.narrow : MOST_NAMES.wide;
  const names = [...texts];
  return ticks.map(({ at, text, role }): PlacedBreak => {
    const path = linePath(tickAt(at, make));
    const cut = make === 'polls';
    // Of lines of months only the one in focus has names: the others’ would be taken for its own.
    const silent = named.has(text) || named.size >= most || (!cut && role !== 'focus');
    const place = silent ? null : findPlace(at, textWidth(text, SIZE), space, names);
    if (!place) return { path, cut, note: null };
    named.add(text);
    const [x, y] = at;
    const leader = [at, [x, place < y ? place + 5 : place - SIZE]] as const;
    space.takeLine(leader, 1);
    return { path: path + linePath(leader), cut, note: { x, y: place, text } };
  });
}

function tickAt([x, y]: Point, make: LineMake): Point[] {
  return [
    [x, y - REACH[make]],
    [x, y + REACH[make]]
  ];
}

/**
 * The nearest free baseline above or below for a text of that width centred at x, so that the way to
 * it leads through no name; the text is added to the names.
 */
function findPlace([x, y]: Point, width: number, space: FreeSpace, names: Box[]): number | null {
  const crosses =
    (height: number) =>
    ({ x: left, width: wide, y: top }: Box) =>
      left < x && x < left + wide && Math.min(y, height) < top && top < Math.max(y, height);
  for (let away = 18; away < FURTHEST; away += 4) {
    for (const height of [y - away, y + away + SIZE / 2]) {
      const box = { x: x - width / 2 - 3, y: height - SIZE, width: width + 6, height: SIZE + 4 };
      if (!space.isFree(box) || names.some(crosses(height))) continue;
      space.take(box);
      names.push(box);
      return height;
    }
  }
  return null;
}
