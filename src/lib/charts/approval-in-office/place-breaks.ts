import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { linePath } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { FreeSpace } from '#lib/ui/free-space.ts';
import type { OfficePoint, TermLine } from './office-data.ts';
import type { PlacedBreak, Plot } from './office-scene.ts';

const SIZE = 12;
const FURTHEST = 90;

/** A tick where a pollster changed its way of asking, named the first time on a line in focus. */
export function placeBreaks(
  lines: readonly TermLine[],
  plot: Plot,
  space: FreeSpace,
  narrow: boolean,
  language: Language
): PlacedBreak[] {
  let named = false;
  return lines
    .filter((line) => line.role !== 'context')
    .flatMap((line) =>
      line.points.flatMap((point, i): PlacedBreak[] => {
        if (!point.newMode) return [];
        const before = line.points[i - 1]!;
        const x = plot.x((before.months + point.months) / 2);
        const y = plot.y((before.value + point.value) / 2);
        const tick = linePath([
          [x, y - 8],
          [x, y + 8]
        ]);
        const text = newModeText(point.newMode, narrow, language);
        const place = named ? null : findPlace(x, y, textWidth(text, SIZE), space);
        if (!place) return [{ path: tick, note: null }];
        named = true;
        const leader = [
          [x, y],
          [x, place < y ? place + 5 : place - SIZE]
        ] as const;
        space.takeLine(leader, 0);
        return [{ path: tick + linePath(leader), note: { x, y: place, text } }];
      })
    );
}

export function newModeText(
  { before, now }: NonNullable<OfficePoint['newMode']>,
  narrow: boolean,
  language: Language
): string {
  const mobile = before === 'telephone-landline' && now === 'telephone';
  if (!mobile) return m.office_mode_changed({}, language.in);
  return narrow
    ? m.office_mobile_added_short({}, language.in)
    : m.office_mobile_added({}, language.in);
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
