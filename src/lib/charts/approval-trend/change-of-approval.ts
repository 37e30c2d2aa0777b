import { marginBetweenPolls } from '#lib/core/statistics/difference-margin.ts';
import type { Poll, TrendData } from './approval-trend-data.ts';
import { seriesOf } from './approval-trend-data.ts';

/** How far from the first and last poll shown a pollster’s own may be to stand for the whole. */
const NEAR_DAYS = 60;

/**
 * The first and last poll of one pollster where a single leader is shown and the two differ by more
 * than the margin of error of their difference; null where that cannot be said. The pollster is the
 * one with most polls that covers the whole period in one mode and discloses both samples.
 */
export function changeOfApproval(data: TrendData): { first: Poll; last: Poll } | null {
  const [series, ...others] = seriesOf(data);
  if (!series || others.length > 0) return null;
  if (data.measure !== 'approve' && data.measure !== 'disapprove') return null;
  const from = series.polls[0]!.day + NEAR_DAYS;
  const to = series.polls.at(-1)!.day - NEAR_DAYS;
  if (to <= from) return null;
  for (const { name } of data.pollsters) {
    const polls = series.polls.filter((poll) => poll.row.pollster === name);
    const [first, last] = [polls[0]!, polls.at(-1)!];
    if (first.day > from || last.day < to || first.row.mode !== last.row.mode) continue;
    const margin = marginBetweenPolls(
      { sharePercent: first.value, sampleSize: first.row.sampleSize },
      { sharePercent: last.value, sampleSize: last.row.sampleSize }
    );
    if (margin === null) continue;
    return Math.abs(last.value - first.value) > margin ? { first, last } : null;
  }
  return null;
}
