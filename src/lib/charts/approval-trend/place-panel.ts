import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { LeaderStyle } from '#lib/ui/leader-style.ts';
import { linePath, round, type Point } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { Poll, TrendData, TrendPanel, TrendSeries } from './approval-trend-data.ts';
import type { Dot, PlacedPanel, PlacedSeries } from './approval-trend-scene.ts';
import { FreeSpace } from './free-space.ts';
import { monthTicks } from './month-ticks.ts';
import { placeEvents, type EventCaption } from './place-events.ts';
import { placeLeaderLabels, type LabelledEnd, type LabelWish } from './place-leader-labels.ts';
import { placeNote } from './place-note.ts';
import { PollMark } from './poll-mark.ts';
import { halfOf, valueTicks, type ValueScale } from './value-axis.ts';

export interface PanelFrame {
  /** The grid from x0 to x1; the days lie within, as the scale says. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: TimeScale;
  readonly form: 'narrow' | 'wide';
  readonly headingY: number | null;
}

export function placePanel(
  data: TrendData,
  panel: TrendPanel,
  frame: PanelFrame,
  values: ValueScale,
  styles: ReadonlyMap<string, LeaderStyle>,
  wishes: readonly LabelWish[],
  captions: readonly EventCaption[],
  language: Language
): { panel: PlacedPanel; words: Mark[]; polls: PollMark[] } {
  const { x0, x1, top, bottom, scale, form } = frame;
  const yOf = (value: number) =>
    round(bottom - ((value - values.low) / (values.high - values.low)) * (bottom - top));
  const xOf = (day: number) => round(scale.place(day));
  const space = new FreeSpace({ x: scale.x0, y: top, width: x1 - scale.x0, height: bottom - top });

  const polls: PollMark[] = [];
  const radius = form === 'narrow' ? 2 : 2.5;
  const series = panel.series.map((one): PlacedSeries => {
    const dots = one.polls.map((poll): Dot => {
      const [x, y] = [xOf(poll.day), yOf(poll.value)];
      polls.push(new PollMark(poll, x, y, data.measure, language));
      space.takePoint(x, y, radius);
      return { x, y, pollster: poll.row.pollster, look: lookOf(poll, data) };
    });
    const style = styles.get(one.key)!;
    const { line, dimLine } = trendPaths(one, data, xOf, yOf, space);
    return { key: one.key, stroke: style.stroke, dash: style.dash, dots, radius, line, dimLine };
  });

  const key = panel.country ?? 'none';
  const { events, marks: eventMarks } = placeEvents(captions, key, top, bottom, language);
  for (const event of events)
    space.take({ x: event.x - 1, y: top, width: 2, height: bottom - top });

  const marked = panel.series
    .flatMap((one) => one.polls)
    .filter((poll) => data.beforeMeeting.includes(poll))
    .map((poll): Point => [xOf(poll.day), yOf(poll.value)]);
  const note = placeNote(data, marked, form, space, language);

  const ends = panel.series.map((one): LabelledEnd => {
    const last = one.polls.at(-1)!;
    const mean = data.trend === 'mean' ? one.means.at(-1) : undefined;
    const inFocus = one.polls.some((poll) => poll.inFocus);
    return {
      wish: wishes.find((wish) => wish.series === one)!,
      x: xOf(mean?.day ?? last.day),
      y: yOf(mean?.value ?? last.value),
      fill: inFocus ? styles.get(one.key)!.text : 'var(--ink-3)'
    };
  });
  const right = { right: scale.x1, top, bottom };
  const { labels, marks: labelMarks } = placeLeaderLabels(ends, data, right, space, language);
  const heading = headingOf(panel, frame, language);
  const half = halfOf(data.measure);
  return {
    panel: {
      x0,
      x1,
      top,
      bottom,
      scale,
      months: monthTicks(scale, language),
      ticks: valueTicks(values, data.measure, language).map(({ value, label }) => ({
        y: yOf(value),
        label
      })),
      halfY: half > values.low && half < values.high ? yOf(half) : null,
      heading: heading?.placed ?? null,
      brushed: data.brushed && {
        x: xOf(data.brushed.from),
        width: Math.max(1, xOf(data.brushed.to) - xOf(data.brushed.from))
      },
      events,
      series,
      labels,
      note: note?.note ?? null,
      mobileAdded: mobileTick(data, scale, language)
    },
    words: [
      ...(heading ? [heading.mark] : []),
      ...labelMarks,
      ...eventMarks,
      ...(note ? [note.mark] : [])
    ],
    polls
  };
}

function lookOf(poll: Poll, data: TrendData): Dot['look'] {
  if (!poll.inFocus) return 'dim';
  if (data.chosenPollsters.length > 0) return 'filled';
  return data.beforeMeeting.includes(poll) ? 'marked' : 'ring';
}

function trendPaths(
  series: TrendSeries,
  data: TrendData,
  xOf: (day: number) => number,
  yOf: (value: number) => number,
  space: FreeSpace
): { line: string; dimLine: string } {
  if (data.trend === 'none') return { line: '', dimLine: '' };
  // A trend belongs to all its polls: one pollster picked out leaves it, another leader dims it.
  const days = data.brushed ?? { from: -Infinity, to: Infinity };
  const leaders = data.chosenLeaders;
  const focus = series.polls.some((poll) => poll.inFocus) || data.chosenPollsters.length > 0;
  const named = leaders.length === 0 || leaders.includes(series.leader);
  const all: (Point | null)[] = [];
  const bright: (Point | null)[] = [];
  for (const mean of series.means) {
    const point: Point = [xOf(mean.day), yOf(mean.value)];
    if (!mean.joined) {
      all.push(null);
      bright.push(null);
    }
    all.push(point);
    const shown = focus && named && mean.day >= days.from && mean.day <= days.to;
    bright.push(shown ? point : null);
  }
  space.takeLine(all, 2);
  const line = linePath(bright);
  const dimLine = linePath(all);
  return { line, dimLine: line === dimLine ? '' : dimLine };
}

function headingOf(panel: TrendPanel, { x0, headingY }: PanelFrame, language: Language) {
  if (panel.country === null || headingY === null) return null;
  const text = language.country(panel.country);
  const mark: Mark = {
    id: `country-${panel.country}`,
    shape: { kind: 'box', x: x0, y: headingY - 15, width: textWidth(text, 15, 600), height: 22 },
    label: [text],
    choices: [{ dimension: 'country', value: panel.country }],
    records: []
  };
  return { placed: { x: x0, y: headingY, text }, mark };
}

function mobileTick(
  data: TrendData,
  scale: TimeScale,
  language: Language
): PlacedPanel['mobileAdded'] {
  if (!data.mobileAdded) return null;
  const x = round(scale.place(data.mobileAdded.day));
  const text = m.trend_mobile_added({}, language.in);
  const left = x + 5 + textWidth(text, 12) > scale.x1;
  return { x, textX: left ? x - 5 : x + 5, anchor: left ? 'end' : 'start', text };
}
