import { addMonths } from '#lib/core/selection/brush-span.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { predecessors, yearsOf } from './predecessors.ts';
import { verdictByShare } from './verdict-by-share.ts';

/** “Did not last two years.” */
export const SHORT_MONTHS = 24;
/** “Many”: half of them; not many: less than a quarter. */
export const MANY = 1 / 2;
export const FEW = 1 / 4;

export interface TermLength {
  readonly leader: string;
  /** First and last year of the term. */
  readonly years: readonly [first: number, last: number];
  readonly days: number;
}

export interface PredecessorsShort {
  readonly short: readonly TermLength[];
  readonly long: readonly TermLength[];
  readonly before: TermLength | null;
}

/** Supported if half of the six predecessors left before two full years in office. */
export const predecessorsShort: Claim<PredecessorsShort> = {
  id: 'predecessors-short',
  judge(release, asOf) {
    const { recent, before } = predecessors(new Known(release, asOf));
    const lengthOf = (term: (typeof recent)[number]): TermLength => ({
      leader: term.leader,
      years: yearsOf(term, asOf),
      days: (term.termEnd ?? asOf) - term.termStart
    });
    const isShort = (term: (typeof recent)[number]) =>
      term.termEnd !== null && term.termEnd < addMonths(term.termStart, SHORT_MONTHS);
    const short = recent.filter(isShort);
    return {
      verdict: verdictByShare(short.length, recent.length, MANY, FEW),
      figures: {
        short: short.map(lengthOf),
        long: recent.filter((term) => !isShort(term)).map(lengthOf),
        before: before ? lengthOf(before) : null
      },
      rows: refsTo('leaders', before ? [...recent, before] : recent)
    };
  },
  views: {
    then: { chart: 'timeline', address: '?from=2001-01-01&to=2016-12-15&country=JPN' },
    now: { chart: 'timeline', address: '?from=2001-01-01&country=JPN' }
  }
};
