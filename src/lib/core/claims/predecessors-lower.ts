import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Day } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { meanOf } from './mean-of.ts';
import { predecessors, yearsOf } from './predecessors.ts';
import { verdictByShare } from './verdict-by-share.ts';

/** “After a year”: polls that ended between these days in office, both included. */
export const YEAR_FROM_DAYS = 330;
export const YEAR_TO_DAYS = 395;
/** “After two years” likewise. */
export const TWO_YEARS_FROM_DAYS = 700;
export const TWO_YEARS_TO_DAYS = 760;
/** Who left sooner is taken at the end: the polls of so many last days. */
export const LAST_DAYS = 60;
/** “Much lower”: so many points below Abe after a year. */
export const MUCH_LOWER_POINTS = 10;

export interface Support {
  readonly leader: string;
  /** First and last year of the term. */
  readonly years: readonly [first: number, last: number];
  readonly percent: number;
  /** Whether it is that of the last days in office, because a year was not reached. */
  readonly atTheEnd: boolean;
}

export interface PredecessorsLower {
  readonly abeYearPercent: number | null;
  readonly abeTwoYearsPercent: number | null;
  readonly lower: readonly Support[];
  readonly notLower: readonly Support[];
  /** Who came before them. */
  readonly exception: string | null;
  readonly exceptionYearPercent: number | null;
  readonly exceptionTwoYearsPercent: number | null;
}

/**
 * Supported if two thirds of the six predecessors stood much lower after a year in office, or at the end
 * of a shorter term, than Abe after his year. Means of all pollsters.
 */
export const predecessorsLower: Claim<PredecessorsLower> = {
  id: 'predecessors-lower',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const all = known.approval().filter((poll) => poll.country === 'JPN');
    const { own, recent, before } = predecessors(known);
    const between = (term: RowsOf['leaders'] | undefined, from: Day, to: Day) =>
      all.filter(
        ({ leader, fieldworkEnd: end }) =>
          leader === term?.leader &&
          end <= (term.termEnd ?? Infinity) &&
          end - term.termStart >= from &&
          end - term.termStart <= to
      );
    const meanIn = (...span: Parameters<typeof between>) =>
      meanOf(between(...span).map((poll) => poll.approvePercent));

    const abePolls = between(own, YEAR_FROM_DAYS, YEAR_TO_DAYS);
    const abeYearPercent = meanOf(abePolls.map((poll) => poll.approvePercent));
    const rows = [...abePolls];
    const supports = recent.flatMap((term): Support[] => {
      const after = between(term, YEAR_FROM_DAYS, YEAR_TO_DAYS);
      const length = (term.termEnd ?? asOf) - term.termStart;
      const polls = after.length > 0 ? after : between(term, length - LAST_DAYS, length);
      rows.push(...polls);
      const percent = meanOf(polls.map((poll) => poll.approvePercent));
      return percent === null
        ? []
        : [
            {
              leader: term.leader,
              years: yearsOf(term, asOf),
              percent,
              atTheEnd: after.length === 0
            }
          ];
    });
    const isLower = ({ percent }: Support) =>
      abeYearPercent !== null && percent <= abeYearPercent - MUCH_LOWER_POINTS;
    const lower = supports.filter(isLower);
    return {
      verdict:
        abeYearPercent === null ? 'untestable' : verdictByShare(lower.length, supports.length),
      figures: {
        abeYearPercent,
        abeTwoYearsPercent: meanIn(own, TWO_YEARS_FROM_DAYS, TWO_YEARS_TO_DAYS),
        lower,
        notLower: supports.filter((support) => !isLower(support)),
        exception: before?.leader ?? null,
        exceptionYearPercent: meanIn(before, YEAR_FROM_DAYS, YEAR_TO_DAYS),
        exceptionTwoYearsPercent: meanIn(before, TWO_YEARS_FROM_DAYS, TWO_YEARS_TO_DAYS)
      },
      rows: refsTo('approval', rows)
    };
  },
  views: {
    then: { chart: 'approval-in-office', address: '?to=2016-12-15&country=JPN' },
    now: { chart: 'approval-in-office', address: '?country=JPN' }
  }
};
