import { colour } from '#lib/ui/palette.ts';
import { leaderStyle, type LeaderStyle } from '#lib/ui/leader-style.ts';
import type { TrendSeries } from './approval-trend-data.ts';

const MOST_COLOURS = 5;

/**
 * The lines of a panel’s series by their keys. Up to five have their own colours; of more only those
 * chosen and those that carry their country’s colour, five at the most, while the others are grey.
 */
export function seriesStyles(
  all: readonly TrendSeries[],
  chosenLeaders: readonly string[]
): ReadonlyMap<string, LeaderStyle> {
  const own = (series: TrendSeries) =>
    leaderStyle(series.country, series.leader, series.inOffice.start);
  const chosen = (series: TrendSeries) => chosenLeaders.includes(series.leader);
  const principal = (series: TrendSeries) => !own(series).stroke.includes('leader-');
  const coloured = [...all]
    .filter((series) => all.length <= MOST_COLOURS || chosen(series) || principal(series))
    .sort((a, b) => Number(chosen(b)) - Number(chosen(a)) || b.polls.length - a.polls.length)
    .slice(0, MOST_COLOURS);
  return new Map(
    all.map((series) => [
      series.key,
      coloured.includes(series)
        ? own(series)
        : { ...own(series), stroke: colour('context'), text: 'var(--ink-2)' }
    ])
  );
}
