import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { LeaderStyle } from '#lib/ui/leader-style.ts';
import { round, type Point } from '#lib/ui/path.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { TrendData, TrendPanel } from './approval-trend-data.ts';
import type { PlacedPanel, PlacedSeries } from './approval-trend-scene.ts';
import { FreeSpace } from '#lib/ui/free-space.ts';
import { monthTicks } from './month-ticks.ts';
import { placeEvents, type EventCaption } from './place-events.ts';
import type { LabelWish } from './label-wish.ts';
import { placeLeaderLabels, type LabelledEnd } from './place-leader-labels.ts';
import { placeNote } from './place-note.ts';
import { looksOf, placePolls, placeTrend } from './place-series.ts';
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
): { panel: PlacedPanel; words: Mark[] } {
  const { x0, x1, top, bottom, scale, form } = frame;
  const yOf = (value: number) => {
    const share = (value - values.low) / (values.high - values.low);
    return round(bottom - Math.min(1, Math.max(0, share)) * (bottom - top));
  };
  const xOf = (day: number) => round(scale.place(day));

  const looks = looksOf(scale, form);
  const trends: (Point | null)[][] = [];
  const series = panel.series.map((one): PlacedSeries => {
    const dots = placePolls(one, data, { xOf, yOf });
    const { all, line, dimLine, band } = placeTrend(one, data, { xOf, yOf });
    trends.push(all);
    const { stroke, dash } = styles.get(one.key)!;
    return { key: one.key, stroke, dash, dots, ...looks, line, dimLine, band };
  });

  const key = panel.country ?? 'none';
  const { events, marks: eventMarks } = placeEvents(captions, key, top, bottom, language);
  const area = { x: scale.x0, y: top, width: x1 - scale.x0, height: bottom - top };
  const space = new FreeSpace(area, (space) => {
    for (const { dots, radius } of series) {
      for (const dot of dots) space.takePoint(dot.x, dot.y, radius);
    }
    for (const trend of trends) space.takeLine(trend, 2);
    for (const { x } of events) space.take({ x: x - 1, y: top, width: 2, height: bottom - top });
  });

  const marked = series.flatMap(({ dots }) =>
    dots.filter((dot) => dot.look === 'marked').map((dot): Point => [dot.x, dot.y])
  );
  const note = placeNote(data, marked, form, space, language);

  const ends = panel.series.map((one, i): LabelledEnd => {
    const last = one.polls.at(-1)!;
    const mean = one.line.at(-1);
    const middle = one.polls[Math.floor(one.polls.length / 2)]!;
    const inFocus = one.polls.some((poll) => poll.inFocus);
    return {
      wish: wishes[i]!,
      x: xOf(mean?.day ?? last.day),
      y: yOf(mean?.value ?? last.value),
      middle: [xOf(middle.day), yOf(middle.value)],
      span: xOf(last.day) - xOf(one.polls[0]!.day),
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
    ]
  };
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
