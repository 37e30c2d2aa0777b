import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { dayAfterMonths, elapsedMonths } from '#lib/core/statistics/completed-months.ts';
import { stateSpaceTrend } from '#lib/core/statistics/state-space-trend.ts';
import { splitAtGaps } from '#lib/core/statistics/trend-line.ts';
import { trendPolls } from '#lib/core/statistics/trend-polls.ts';
import type { ApprovalRow, OfficePoint, TermRow } from './office-data.ts';
import { monthsOfPoll } from './terms-of-polls.ts';

/**
 * The house-adjusted state-space trend of a term: a point for each month in office that has polls, in
 * its middle, or at the first or last poll of an unbroken piece where the middle lies beyond. Empty
 * where the polls are too few or too far apart for a line.
 */
export function trendPoints(
  polls: readonly ApprovalRow[],
  term: TermRow,
  measure: ApprovalMeasure
): Omit<OfficePoint, 'changes'>[] {
  const pieces = splitAtGaps(trendPolls(polls, measure).polls);
  // One model for all pieces: a house keeps its habits across a gap.
  const model = stateSpaceTrend(pieces.flat(), { houses: true });
  if (!model) return [];
  return pieces.flatMap((piece) => {
    const months = byMonth(piece, term);
    const first = Math.max(piece[0]!.day, term.termStart);
    const last = Math.min(piece.at(-1)!.day, term.termEnd ?? Infinity);
    const days = months.map(({ month }) => {
      const [from, to] = [month, month + 1].map((m) => dayAfterMonths(term.termStart, m));
      return Math.min(Math.max(Math.floor((from! + to!) / 2), first), last);
    });
    const estimates = model.at(days);
    return months.map(({ month, rows }, i) => {
      const { day, percent, standardError } = estimates[i]!;
      const clipped = day === first || day === last;
      return {
        months: clipped ? elapsedMonths(term.termStart, day) : month + 0.5,
        value: percent,
        standardError,
        polls: rows,
        joined: i > 0
      };
    });
  });
}

interface Month {
  readonly month: number;
  readonly rows: [ApprovalRow, ...ApprovalRow[]];
}

function byMonth(piece: readonly { readonly row: ApprovalRow }[], term: TermRow): Month[] {
  const months: Month[] = [];
  for (const { row } of piece) {
    const month = Math.floor(monthsOfPoll(row, term));
    const before = months.at(-1);
    if (before?.month === month) before.rows.push(row);
    else months.push({ month, rows: [row] });
  }
  return months;
}
