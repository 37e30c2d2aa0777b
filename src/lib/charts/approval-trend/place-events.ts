import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { EventRow, TrendData, TrendPanel } from './approval-trend-data.ts';
import type { PlacedEvent } from './approval-trend-scene.ts';
import { captionLines } from './caption-lines.ts';
import { chooseEvents } from './choose-events.ts';

const SIZE = 12;
const LINE = 15;
/** Between two captions, and between two hairlines. */
const APART = 8;
/** How long before the first and after the last poll an event still concerns a leader. */
const NEAR_DAYS = 45;

export interface EventCaption {
  readonly row: EventRow;
  readonly x: number;
  readonly left: number;
  readonly width: number;
  readonly lines: readonly string[];
  readonly lang: 'en' | undefined;
}

/**
 * The events that have room above a panel, in order of time.
 * @param left, right where captions may stand; the unit of the value axis stands left of it
 */
export function captionEvents(
  data: TrendData,
  panel: TrendPanel,
  scale: TimeScale,
  { left, right, most }: { left: number; right: number; most: number },
  language: Language
): EventCaption[] {
  const captions: EventCaption[] = [];
  const fits = (row: EventRow) => {
    const { text, lang } = language.of(row.title);
    const lines = captionLines(text, SIZE, Math.min(165, right - left));
    if (!lines) return false;
    const width = Math.max(...lines.map((line) => textWidth(line, SIZE)));
    const x = scale.place(row.start);
    const start = Math.min(Math.max(x - width / 2, left), right - width);
    if (start > x || start + width < x) return false;
    const free = captions.every(
      (other) =>
        Math.abs(other.x - x) >= APART &&
        (start >= other.left + other.width + APART || start + width + APART <= other.left)
    );
    if (free) captions.push({ row, x, left: start, width, lines, lang });
    return free;
  };
  const leaders = panel.series.map((series) => familyName(series.country, series.leader));
  if (panel.country !== null) {
    const { from, to } = data;
    const polled = panel.series.map(({ polls }) => ({
      from: polls[0]!.day - NEAR_DAYS,
      to: polls.at(-1)!.day + NEAR_DAYS
    }));
    chooseEvents(data.events, { country: panel.country, leaders, from, to, polled, most, fits });
  }
  return captions.sort((a, b) => a.x - b.x);
}

/** Height that the captions take above the plot. */
export function captionHeight(captions: readonly EventCaption[]): number {
  const lines = Math.max(0, ...captions.map((caption) => caption.lines.length));
  return lines === 0 ? 0 : lines * LINE + 8;
}

export function placeEvents(
  captions: readonly EventCaption[],
  panelKey: string,
  top: number,
  bottom: number,
  language: Language
): { events: PlacedEvent[]; marks: Mark[] } {
  const events = captions.map(({ row, x, left, width, lines, lang }) => ({
    key: `${panelKey} ${row.index}`,
    x,
    y0: top - 4,
    y1: bottom,
    textX: left + width / 2,
    lines,
    lang
  }));
  const marks = captions.map(({ row, left, width, lines }) => ({
    id: `event-${panelKey}-${row.index}`,
    shape: {
      kind: 'box' as const,
      x: left,
      y: top - 6 - lines.length * LINE,
      width,
      height: lines.length * LINE + 2
    },
    // Written when asked for: days are slow to write.
    get label() {
      return [language.say(row.title), language.dayRange(row.start, row.end ?? row.start)];
    },
    choices: [],
    records: [{ dataset: 'events' as const, index: row.index }]
  }));
  return { events, marks };
}

/** Baselines of a caption’s lines, the last one just above the plot. */
export function captionBaseline(event: PlacedEvent, line: number): number {
  return event.y0 - 5 - (event.lines.length - 1 - line) * LINE;
}
