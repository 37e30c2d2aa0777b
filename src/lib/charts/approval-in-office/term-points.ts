import { approvalMeasure, type ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { elapsedMonths } from '#lib/core/statistics/completed-months.ts';
import { monthMean } from '#lib/core/statistics/monthly-means.ts';
import { changesBefore } from './changes-before.ts';
import type { ApprovalRow, LineMake, OfficePoint, TermRow } from './office-data.ts';
import { monthsOfPoll } from './terms-of-polls.ts';
import { trendPoints } from './trend-points.ts';

type Loose = Pick<OfficePoint, 'months' | 'value' | 'polls'>;

/** A line runs over a poll that fell out, but not over more. */
const LONGEST_GAP_MONTHS = 2.1;
const LONGEST_GAP = 3;

/**
 * The points of a term’s line in order of time. Polls that lack what the measure needs are left out.
 * A line of single polls breaks where the way of asking changed.
 */
export function termPoints(
  polls: readonly ApprovalRow[],
  term: TermRow,
  measure: ApprovalMeasure,
  make: LineMake
): OfficePoint[] {
  const points = {
    polls: () => joinPoints(eachPoll(polls, term, measure)),
    mean: () => joinPoints(monthPoints(eachPoll(polls, term, measure), term)),
    adjusted: () => trendPoints(polls, term, measure)
  }[make]();
  const changes = changesBefore(points, make);
  return points.map((point, i) => ({
    ...point,
    changes: changes[i]!,
    joined: point.joined && (make !== 'polls' || changes[i]!.length === 0)
  }));
}

function eachPoll(polls: readonly ApprovalRow[], term: TermRow, measure: ApprovalMeasure): Loose[] {
  return polls
    .flatMap((poll): Loose[] => {
      const value = approvalMeasure(measure, poll.approvePercent, poll.disapprovePercent);
      const months = monthsOfPoll(poll, term);
      return value === null ? [] : [{ months, value, polls: [poll] }];
    })
    .sort((a, b) => a.months - b.months || a.polls[0].index - b.polls[0].index);
}

/** The mean of each month in office, in its middle, or at the end of a term that ends before. */
function monthPoints(points: readonly Loose[], term: TermRow): Loose[] {
  const end = term.termEnd === null ? Infinity : elapsedMonths(term.termStart, term.termEnd);
  const months = new Map<number, Loose[]>();
  for (const point of points) {
    const month = Math.floor(point.months);
    months.set(month, [...(months.get(month) ?? []), point]);
  }
  return [...months].map(([month, inMonth]) => ({
    months: Math.min(month + 0.5, end),
    value: monthMean(inMonth.map((point) => point.value)).value,
    polls: inMonth.flatMap((point) => point.polls) as [ApprovalRow, ...ApprovalRow[]]
  }));
}

/** Breaks the line where polls are missing. */
function joinPoints(points: readonly Loose[]): Omit<OfficePoint, 'changes'>[] {
  const gaps = points.slice(1).map((point, i) => point.months - points[i]!.months);
  const usual = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
  const longest = Math.max(LONGEST_GAP_MONTHS, LONGEST_GAP * usual);
  return points.map((point, i) => ({
    ...point,
    standardError: null,
    joined: i > 0 && gaps[i - 1]! <= longest
  }));
}
