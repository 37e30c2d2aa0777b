import { bandPath, linePath, round, type Point } from '#lib/ui/path.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { Poll, TrendData, TrendSeries } from './approval-trend-data.ts';
import type { Dot } from './approval-trend-scene.ts';

export interface Axes {
  readonly xOf: (day: number) => number;
  readonly yOf: (value: number) => number;
}

/** Sizes of rings and lines: finer where a month is narrow, so that polls stay visible. */
export function looksOf(scale: TimeScale, form: 'narrow' | 'wide') {
  const radius = form === 'narrow' ? 2 : 2.5;
  const monthWidth = ((scale.x1 - scale.x0) * 30.4) / Math.max(1, scale.to - scale.from);
  return {
    radius,
    loneRadius: round(Math.min(radius, Math.max(1.5, monthWidth * 0.6))),
    lineWidth: monthWidth < 2.5 ? 1.75 : monthWidth < 5 ? 2 : 2.5
  };
}

export function placePolls(series: TrendSeries, data: TrendData, { xOf, yOf }: Axes): Dot[] {
  const lone = new Set(series.line.filter((mean) => mean.count === 1).map((mean) => mean.day));
  return series.polls.map((poll): Dot => ({
    kind: 'point',
    x: xOf(poll.day),
    y: yOf(poll.value),
    pollster: poll.row.pollster,
    look: lookOf(poll, data, lone),
    lit: poll.inFocus
  }));
}

function lookOf(poll: Poll, data: TrendData, lone: ReadonlySet<number>): Dot['look'] {
  if (data.chosenPollsters.length > 0) return 'filled';
  if (data.beforeMeeting.includes(poll)) return 'marked';
  return data.trend === 'mean' && lone.has(poll.day) ? 'lone' : 'ring';
}

/** The trend: all its points, the path of what is in focus with its interval, and that of the rest. */
export function placeTrend(
  series: TrendSeries,
  data: TrendData,
  { xOf, yOf }: Axes
): { all: (Point | null)[]; line: string; dimLine: string; band: string } {
  // A trend belongs to all its polls: one pollster picked out leaves it, another leader dims it.
  const days = data.brushed ?? { from: -Infinity, to: Infinity };
  const leaders = data.chosenLeaders;
  const focus = series.polls.some((poll) => poll.inFocus) || data.chosenPollsters.length > 0;
  const named = leaders.length === 0 || leaders.includes(series.leader);
  const all: (Point | null)[] = [];
  const bright: (Point | null)[] = [];
  const bands: { lower: Point[]; upper: Point[] }[] = [];
  for (const { day, value, low, high, joined } of series.line) {
    const point: Point = [xOf(day), yOf(value)];
    if (!joined) {
      all.push(null);
      bright.push(null);
      bands.push({ lower: [], upper: [] });
    }
    all.push(point);
    const shown = focus && named && day >= days.from && day <= days.to;
    bright.push(shown ? point : null);
    if (!shown) bands.push({ lower: [], upper: [] });
    else if (low !== null && high !== null) {
      bands.at(-1)!.lower.push([xOf(day), yOf(low)]);
      bands.at(-1)!.upper.push([xOf(day), yOf(high)]);
    }
  }
  const dimLine = bright.every((point, i) => point === all[i]) ? '' : linePath(all);
  const band = bands.map(({ lower, upper }) => bandPath(lower, upper)).join('');
  return { all, line: linePath(bright), dimLine, band };
}
