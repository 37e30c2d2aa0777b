import type { Language } from '#lib/text/language.ts';
import { colour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import { placeFlags } from './flag-labels.ts';
import type { Lane, TimelineData, TimelineEvent } from './gather-timeline.ts';
import { barAt, boxOfBar, clamped, inkOf } from './place-bar.ts';
import { markOfEvent, markOfTie } from './timeline-marks.ts';
import { nameOfTie } from './timeline-names.ts';
import type { Bar, Dot, Name } from './timeline-scene.ts';

/** Height of a row of labels, of the marks below them, and of the lowest lane. */
const ROW = 15;
const MARKS = 19;
const LOWEST = 28;
const TEXT = 12;
/** From its hairline to a label’s first letter. */
const INSET = 4;

export interface PlacedLane {
  readonly middle: number;
  readonly bottom: number;
  readonly bars: readonly Bar[];
  readonly dots: readonly Dot[];
  readonly names: readonly Name[];
  readonly marks: readonly Mark[];
  /** The labels, as marks of their own: a long one reaches far from what it names. */
  readonly nameMarks: readonly Mark[];
}

/** One lane of events: their ties as bars, the events as dots on them, as many named as fit. */
export function placeLane(
  lane: Lane,
  { extent, amongOthers }: TimelineData,
  scale: TimeScale,
  size: Size,
  top: number,
  language: Language
): PlacedLane {
  const rows = (lane.family === 'talks' ? 6 : 2) + (extent === 'full' ? 2 : 0);
  const talks = lane.ties.filter((tie) => tie.kind === 'negotiation');
  const decisive = new Set(talks.flatMap((tie) => [tie.start, tie.end]));
  const weightOf = (event: TimelineEvent) => (decisive.has(event.start) ? 600 : 400);
  const titles = lane.events.map((event) => language.of(event.title));
  const tieNames = lane.ties.map((tie) => nameOfTie(tie, language, amongOthers));
  const flags = [
    ...lane.ties.map((tie, i) => ({
      x: clamped(tie.start, scale) + INSET,
      width: textWidth(tieNames[i]!, TEXT, 600),
      priority: 100
    })),
    ...lane.events.map((event, i) => ({
      x: clamped(event.start, scale),
      width: textWidth(titles[i]!.text, TEXT, weightOf(event)) + INSET,
      priority: event.weight + (event.inFocus ? 20 : 0)
    }))
  ];
  const placed = placeFlags(flags, rows, scale.x0, size.width - 2);
  const used = Math.max(0, ...placed.map((flag) => (flag ? flag.tier + 1 : 0)));
  const height = Math.max(LOWEST, used * ROW + MARKS);
  const middle = top + height - 9;

  const bars = lane.ties.map((tie): Bar => {
    const fill = inkOf(tie.inFocus, colour(`kind-${tie.kind}`));
    return {
      ...barAt(tie, middle, scale),
      group: `tie-${tie.kind}-${tie.start}`,
      fill,
      hollow: false
    };
  });
  const dots = lane.events.map((event): Dot => {
    const x = clamped(event.start, scale);
    return {
      group: `event-${event.index}`,
      x: round(x),
      y: middle,
      width: round(clamped(event.end, scale) - x),
      dimmed: !event.inFocus
    };
  });
  const marks = [
    ...lane.ties.map((tie, i) => markOfTie(tie, boxOfBar(bars[i]!), language)),
    ...lane.events.map((event, i) =>
      markOfEvent(event, { kind: 'point', x: dots[i]!.x, y: middle }, language)
    )
  ];
  const names: Name[] = [];
  const nameMarks: Mark[] = [];
  placed.forEach((flag, i) => {
    if (!flag) return;
    const y = middle - 9 - flag.tier * ROW;
    const { x, width } = flags[i]!;
    const right = flag.side === 'right';
    const tie = lane.ties[i];
    const event = lane.events[i - lane.ties.length];
    const inset = tie ? 0 : right ? INSET : -INSET;
    names.push({
      group: marks[i]!.group!,
      x: round(x + inset),
      y,
      anchor: right ? 'start' : 'end',
      ...(tie
        ? {
            text: tieNames[i]!,
            lang: undefined,
            weight: 600,
            fill: tie.inFocus ? 'var(--ink)' : 'var(--ink-3)',
            stem: null
          }
        : {
            ...titles[i - lane.ties.length]!,
            weight: weightOf(event!),
            fill: event!.inFocus ? 'var(--ink-2)' : 'var(--ink-3)',
            stem: { x: round(x), from: y - 9, to: middle - 4 }
          })
    });
    nameMarks.push({
      ...marks[i]!,
      id: `${marks[i]!.id}-name`,
      shape: {
        kind: 'box',
        x: round(right ? x : x - width),
        y: y - 12,
        width: round(width),
        height: ROW
      }
    });
  });
  return {
    middle,
    bottom: top + height,
    bars,
    dots,
    names,
    marks,
    nameMarks
  };
}
