import type { View } from '#lib/core/release/view.ts';
import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { completedMonths } from '#lib/core/statistics/completed-months.ts';
import type {
  ApprovalRow,
  LineMake,
  NamedTerm,
  OfficePoint,
  TermLine,
  TermRow
} from './office-data.ts';
import { termPoints } from './term-points.ts';
import { pollsByTerm } from './terms-of-polls.ts';

export type PlainLine = Omit<TermLine, 'role' | 'chosen'>;

/** Polls that end longer than this before the term does not show how it ended. */
const LAST_POLL_WITHIN_DAYS = 92;

/** A line for each term whose polls make one, by its first day. */
export function termLines(
  view: View,
  polls: ReadonlyMap<TermRow, readonly ApprovalRow[]>,
  measure: ApprovalMeasure,
  make: LineMake
): PlainLine[] {
  return [...polls]
    .sort(([a], [b]) => a.termStart - b.termStart)
    .flatMap(([term, own]) => {
      const [first, ...others] = termPoints(own, term, measure, make);
      if (!first) return [];
      const points = [first, ...others] as const;
      return [
        {
          id: `${term.country}-${term.index}`,
          ...named(term, view),
          points,
          monthsServed:
            term.termEnd === null ? null : completedMonths(term.termStart, term.termEnd),
          ends: howItEnds(term, points.at(-1)!),
          afterOneYear: nearestTo(12, points)
        }
      ];
    });
}

/**
 * The terms that polls fall in but that have no line.
 * @param all whether every term is shown, not only those around the one in focus
 */
export function termsWithoutLine(
  view: View,
  polls: readonly ApprovalRow[],
  lines: readonly TermLine[],
  all: boolean
): NamedTerm[] {
  const first = all ? -Infinity : (lines[0]?.term.termStart ?? -Infinity);
  const last = all ? Infinity : (lines.at(-1)?.term.termStart ?? Infinity);
  return [...pollsByTerm(view.release, polls).keys()]
    .filter((term) => lines.every((line) => line.term !== term))
    .filter(({ termStart }) => termStart >= first && termStart <= last)
    .sort((a, b) => a.termStart - b.termStart)
    .map((term) => named(term, view));
}

function named(term: TermRow, view: View): NamedTerm {
  const oneOfSeveral = view
    .all('leaders')
    .some(
      (other) => other !== term && other.leader === term.leader && other.country === term.country
    );
  return { term, oneOfSeveral };
}

function howItEnds(term: TermRow, last: OfficePoint): TermLine['ends'] {
  if (term.termEnd === null) return 'serving';
  const lastDay = Math.max(...last.polls.map((poll) => poll.fieldworkEnd));
  return term.termEnd - lastDay <= LAST_POLL_WITHIN_DAYS ? 'left' : 'polls-stop';
}

/** The point nearest to a time in office, no further than a month from it; of two, the later. */
function nearestTo(months: number, points: readonly OfficePoint[]): OfficePoint | null {
  const away = (point: OfficePoint) => Math.abs(point.months - months);
  const nearest = points.reduce((best, point) => (away(point) <= away(best) ? point : best));
  return away(nearest) <= 1 ? nearest : null;
}
