import type { OptionValue } from '#lib/core/selection/options.ts';
import { houseAdjusted } from '#lib/core/statistics/house-adjusted.ts';
import { monthlyMeans, type Reading } from '#lib/core/statistics/monthly-means.ts';
import { trendPolls } from '#lib/core/statistics/trend-polls.ts';
import {
  splitAtGaps,
  trendLine,
  type LinePoll,
  type TrendRules
} from '#lib/core/statistics/trend-line.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Measure, Poll, TrendPoint } from './approval-trend-data.ts';

export interface TrendWish {
  readonly measure: Measure;
  readonly trend: OptionValue<'trend'>;
  readonly house: OptionValue<'house'>;
  readonly rules: TrendRules;
  /** A day that the line does not cross. */
  readonly lineBreak: Day | null;
}

/** The trend of one leader's polls in one time in office, in unbroken pieces one after the other. */
export function trendOfPolls(polls: readonly Poll[], wish: TrendWish): TrendPoint[] {
  if (wish.trend === 'none') return [];
  if (wish.trend === 'mean' && wish.house === 'published') {
    return sidesOf(polls, wish).flatMap((side) =>
      splitAtGaps(side, wish.rules).flatMap((piece) => joined(monthlyPoints(piece)))
    );
  }
  const rows = trendPolls(
    polls.map((poll) => poll.row),
    wish.measure
  ).polls;
  return sidesOf(rows, wish).flatMap((side) => piecesOf(side, wish).flatMap(joined));
}

function sidesOf<P extends { readonly day: Day }>(
  polls: readonly P[],
  { lineBreak }: TrendWish
): (readonly P[])[] {
  if (lineBreak === null) return [polls];
  return [polls.filter(({ day }) => day < lineBreak), polls.filter(({ day }) => day >= lineBreak)];
}

function piecesOf(polls: readonly LinePoll[], { trend, house, rules }: TrendWish) {
  if (trend === 'state-space') {
    return trendLine(polls, trend, { rules, houses: house === 'adjusted' }).pieces;
  }
  const used = house === 'adjusted' ? houseAdjusted(splitAtGaps(polls, rules).flat()) : polls;
  if (trend === 'local') return trendLine(used, trend, { rules }).pieces;
  return splitAtGaps(used, rules).map((piece) =>
    monthlyPoints(piece.map(({ day, percent }) => ({ day, value: percent })))
  );
}

function monthlyPoints(readings: readonly Reading[]) {
  return monthlyMeans(readings).map(({ day, value, count }) => ({
    day,
    percent: value,
    low: null,
    high: null,
    count
  }));
}

function joined(
  piece: readonly (Omit<TrendPoint, 'value' | 'joined' | 'count'> & {
    readonly percent: number;
    readonly count?: number;
  })[]
): TrendPoint[] {
  return piece.map(({ day, percent, low, high, count }, i) => ({
    day,
    value: percent,
    low,
    high,
    count: count ?? null,
    joined: i > 0
  }));
}
