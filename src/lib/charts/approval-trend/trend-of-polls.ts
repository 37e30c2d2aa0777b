import type { OptionValue } from '#lib/core/selection/options.ts';
import { houseAdjusted } from '#lib/core/statistics/house-adjusted.ts';
import { monthlyMeans } from '#lib/core/statistics/monthly-means.ts';
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
  const rows = trendPolls(
    polls.map((poll) => poll.row),
    wish.measure
  ).polls;
  const { lineBreak } = wish;
  const sides =
    lineBreak === null
      ? [rows]
      : [rows.filter(({ day }) => day < lineBreak), rows.filter(({ day }) => day >= lineBreak)];
  return sides.flatMap((side) => piecesOf(side, wish).flatMap(joined));
}

function piecesOf(polls: readonly LinePoll[], { trend, house, rules }: TrendWish) {
  if (trend === 'state-space') {
    return trendLine(polls, trend, { rules, houses: house === 'adjusted' }).pieces;
  }
  const used = house === 'adjusted' ? houseAdjusted(splitAtGaps(polls, rules).flat()) : polls;
  if (trend === 'local') return trendLine(used, trend, { rules }).pieces;
  return splitAtGaps(used, rules).map((piece) =>
    monthlyMeans(piece.map(({ day, percent }) => ({ day, value: percent }))).map(
      ({ day, value, count }) => ({ day, percent: value, low: null, high: null, count })
    )
  );
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
