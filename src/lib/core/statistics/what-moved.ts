import { Z95 } from './confidence.ts';
import { stateSpaceTrend, type TrendPoll } from './state-space-trend.ts';

export interface WhatMoved {
  /** Change of the house-adjusted trend, in points. */
  readonly change: number;
  /** ± points at 95 %. */
  readonly margin: number;
  /** Houses with polls about the later day and none about the earlier, and the other way round. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
  /** Change of the plain monthly means, which a change of the mix of houses moves as well. */
  readonly plainChange: number | null;
  /** The change again with each house left out in turn, by name. */
  readonly without: readonly { readonly house: string; readonly change: number }[];
}

/** Polls this near to a day are "about" it. */
const NEAR_DAYS = 30;

/**
 * What lies behind a line's move between two days: how much, how sure, and whether it hangs on a
 * house that came, went, or pulls alone.
 * @returns null where there are no polls
 */
export function whatMoved(polls: readonly TrendPoll[], from: number, to: number): WhatMoved | null {
  const trend = stateSpaceTrend(polls, { houses: true });
  if (!trend) return null;
  const { percent, standardError } = trend.change(from, to);
  const near = (day: number) => polls.filter((poll) => Math.abs(poll.day - day) <= NEAR_DAYS);
  const [early, late] = [near(from), near(to)];
  const [before, after] = [early, late].map((some) => new Set(some.map(({ house }) => house)));
  const houses = trend.houses.map(({ house }) => house);
  return {
    change: percent,
    margin: Z95 * standardError,
    entered: houses.filter((house) => after!.has(house) && !before!.has(house)),
    left: houses.filter((house) => before!.has(house) && !after!.has(house)),
    plainChange: early.length > 0 && late.length > 0 ? mean(late) - mean(early) : null,
    without: houses.flatMap((house) => {
      const others = stateSpaceTrend(
        polls.filter((poll) => poll.house !== house),
        { houses: true }
      );
      return others ? [{ house, change: others.change(from, to).percent }] : [];
    })
  };
}

function mean(polls: readonly TrendPoll[]): number {
  return polls.reduce((sum, { percent }) => sum + percent, 0) / polls.length;
}
