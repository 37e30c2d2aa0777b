import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { yearOfDay, type Day } from '#lib/core/table/day.ts';
import type { Known } from './known.ts';
import { WRITTEN } from './op-ed.ts';

/** How many terms before the one at the time of the op-ed are meant by “recent”. */
export const RECENT_TERMS = 6;

type Term = RowsOf['leaders'];

/** Japan’s prime ministers up to the op-ed, newest first: its own, his recent predecessors, one more. */
export function predecessors(known: Known): {
  readonly own: Term | undefined;
  readonly recent: readonly Term[];
  readonly before: Term | undefined;
} {
  const terms = known
    .terms()
    .filter((term) => term.country === 'JPN' && term.office === 'Prime Minister')
    .filter((term) => term.termStart <= WRITTEN)
    .sort((a, b) => b.termStart - a.termStart);
  return {
    own: terms[0],
    recent: terms.slice(1, 1 + RECENT_TERMS),
    before: terms[1 + RECENT_TERMS]
  };
}

/** First and last year of a term; one that goes on reaches to the day. */
export function yearsOf(term: Term, asOf: Day): readonly [first: number, last: number] {
  return [yearOfDay(term.termStart), yearOfDay(term.termEnd ?? asOf)];
}
