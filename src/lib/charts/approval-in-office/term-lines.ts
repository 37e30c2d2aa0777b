import type { View } from '#lib/core/release/view.ts';
import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { completedMonths } from '#lib/core/statistics/completed-months.ts';
import type { ApprovalRow, OfficePoint, TermLine, TermRow } from './office-data.ts';
import { termPoints } from './term-points.ts';
import { termsOfPolls } from './terms-of-polls.ts';

export type PlainLine = Omit<TermLine, 'role' | 'chosen'>;

/** Polls that end longer than this before the term does not show how it ended. */
const LAST_POLL_WITHIN_DAYS = 92;

/** A line for each term that polls fall in, by its first day. */
export function termLines(
  view: View,
  polls: readonly ApprovalRow[],
  measure: ApprovalMeasure,
  mixed: boolean
): PlainLine[] {
  const termOf = termsOfPolls(view.release);
  const byTerm = new Map<TermRow, ApprovalRow[]>();
  for (const poll of polls) {
    const term = termOf[poll.index];
    if (!term) continue;
    const own = byTerm.get(term);
    if (own) own.push(poll);
    else byTerm.set(term, [poll]);
  }
  const terms = view.all('leaders');
  return [...byTerm]
    .sort(([a], [b]) => a.termStart - b.termStart)
    .flatMap(([term, own]) => {
      const [first, ...others] = termPoints(own, term, measure, mixed);
      if (!first) return [];
      const points = [first, ...others] as const;
      return [
        {
          id: `${term.country}-${term.index}`,
          term,
          oneOfSeveral: terms.some(
            (other) =>
              other !== term && other.leader === term.leader && other.country === term.country
          ),
          points,
          monthsServed:
            term.termEnd === null ? null : completedMonths(term.termStart, term.termEnd),
          ends: howItEnds(term, points.at(-1)!),
          afterOneYear: nearestTo(12, points)
        }
      ];
    });
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
