import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark } from '#lib/ui/scene.ts';
import { round } from '#lib/ui/path.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import type { TrendData } from './approval-trend-data.ts';
import type { PlacedNote } from './approval-trend-scene.ts';
import { captionLines } from './caption-lines.ts';
import type { FreeSpace } from '#lib/ui/free-space.ts';
import { rangeOf } from './range-of.ts';
import { formatRange, formatValue } from './value-axis.ts';

const SIZE = 13;
const LINE = 16;

/**
 * The words about the polls before the meeting, a bracket around their rings and a curve between the
 * two; null in views that do not mark them.
 * @param points where the marked rings stand
 */
export function placeNote(
  data: TrendData,
  points: readonly (readonly [number, number])[],
  form: 'narrow' | 'wide',
  space: FreeSpace,
  language: Language
): { note: PlacedNote; mark: Mark } | null {
  if (points.length < 2) return null;
  const { low, high, mean } = rangeOf(data.beforeMeeting);
  const range = formatRange(low.value, high.value, data.measure, language);
  const count = points.length;
  const text =
    form === 'narrow'
      ? m.trend_note_short({ count, range }, language.in)
      : m.trend_note(
          { count, range, mean: formatValue(mean, data.measure, language) },
          language.in
        );
  const lines = noteLines(text, form);
  const width = Math.max(...lines.map((line) => textWidth(line, SIZE, 600)));
  const height = lines.length * LINE;

  const right = Math.max(...points.map(([x]) => x)) + 8;
  const ys = points.map(([, y]) => y);
  const [top, bottom] = [Math.min(...ys) - 4, Math.max(...ys) + 4];
  const middle = (top + bottom) / 2;
  const spot = space.firstFree(spotsNear(right, top, width, height, space)) ?? {
    x: Math.min(right + 24, space.area.x + space.area.width - width),
    y: space.area.y + 4,
    width,
    height
  };
  space.take(spot);
  const tip = { x: right + 4, y: middle };
  const above = spot.y + height / 2 < middle;
  const foot = { x: spot.x + Math.min(16, width / 4), y: above ? spot.y + height + 1 : spot.y - 2 };
  const path = [foot.x, (foot.y + tip.y) / 2 + 10, tip.x + 16, tip.y, tip.x, tip.y].map(round);
  return {
    note: {
      bracket: `M${round(right)},${round(top)}h4V${round(bottom)}h-4`,
      curve: `M${round(foot.x)},${round(foot.y)}C${path.join(' ')}`,
      x: spot.x,
      y: spot.y + 12,
      lines
    },
    mark: {
      id: 'before-meeting',
      shape: { kind: 'box', x: spot.x, y: spot.y, width, height },
      label: [text],
      choices: [],
      records: data.beforeMeeting.map(({ row }) => ({ dataset: 'approval', index: row.index }))
    }
  };
}

function noteLines(text: string, form: 'narrow' | 'wide'): string[] {
  const most = form === 'narrow' ? 115 : 195;
  return captionLines(text, SIZE, most) ?? wrapText(text, most, SIZE, 600);
}

/** Spots right of the bracket and above its top, the highest and nearest first. */
function* spotsNear(right: number, top: number, width: number, height: number, space: FreeSpace) {
  for (let y = space.area.y + 4; y + height < top + 40; y += 6) {
    for (let x = right + 14; x <= right + 90; x += 8) yield { x, y, width, height };
  }
  for (let y = space.area.y + space.area.height - height - 4; y > top; y -= 6) {
    for (let x = right + 14; x <= right + 90; x += 8) yield { x, y, width, height };
  }
}
