import { approvalMeasure, type ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import type { ApprovalRow, OfficePoint, TermRow } from './office-data.ts';
import { monthsOfPoll } from './terms-of-polls.ts';

interface Loose {
  readonly months: number;
  readonly value: number;
  readonly polls: readonly [ApprovalRow, ...ApprovalRow[]];
}

/** A line runs over a poll that fell out, but not over more. */
const LONGEST_GAP_MONTHS = 2.1;
const LONGEST_GAP = 3;

/**
 * The points of a term’s line in order of time. Polls that lack what the measure needs are left out.
 * @param mixed take the mean of each month of office, set in its middle, instead of every poll
 */
export function termPoints(
  polls: readonly ApprovalRow[],
  term: TermRow,
  measure: ApprovalMeasure,
  mixed: boolean
): OfficePoint[] {
  const each = polls
    .flatMap((poll): Loose[] => {
      const value = approvalMeasure(measure, poll.approvePercent, poll.disapprovePercent);
      const months = monthsOfPoll(poll, term);
      return value === null ? [] : [{ months, value, polls: [poll] }];
    })
    .sort((a, b) => a.months - b.months || a.polls[0].index - b.polls[0].index);
  return mixed ? joinPoints(monthlyMeans(each), true) : joinPoints(each, false);
}

function monthlyMeans(points: readonly Loose[]): Loose[] {
  const months = new Map<number, Loose[]>();
  for (const point of points) {
    const month = Math.floor(point.months);
    months.set(month, [...(months.get(month) ?? []), point]);
  }
  return [...months].map(([month, inMonth]) => ({
    months: month + 0.5,
    value: inMonth.reduce((sum, point) => sum + point.value, 0) / inMonth.length,
    polls: inMonth.flatMap((point) => point.polls) as [ApprovalRow, ...ApprovalRow[]]
  }));
}

/** Breaks the line where polls are missing and where the way of asking changed. */
function joinPoints(points: readonly Loose[], mixed: boolean): OfficePoint[] {
  const gaps = points.slice(1).map((point, i) => point.months - points[i]!.months);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const longest = Math.max(LONGEST_GAP_MONTHS, LONGEST_GAP * usual);
  let before: string | null = null;
  return points.map((point, i) => {
    const now = mixed ? null : point.polls[0].mode;
    const newMode = before !== null && now !== null && before !== now ? { before, now } : null;
    before = now ?? before;
    return { ...point, joined: i > 0 && gaps[i - 1]! <= longest && !newMode, newMode };
  });
}
