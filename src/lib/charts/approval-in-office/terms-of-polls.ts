import type { Release } from '#lib/core/release/release.ts';
import { elapsedMonths } from '#lib/core/statistics/completed-months.ts';
import type { ApprovalRow, TermRow } from './office-data.ts';

const known = new WeakMap<Release, readonly (TermRow | null)[]>();

/**
 * The term of office that each approval poll of a release falls in, by the poll's place in its table:
 * the latest one to hold the middle of the fieldwork, else the first to touch the fieldwork.
 */
export function termsOfPolls(release: Release): readonly (TermRow | null)[] {
  let terms = known.get(release);
  if (!terms) {
    const byLeader = new Map<string, TermRow[]>();
    for (const term of release.table('leaders').rows()) {
      byLeader.set(keyOf(term), [...(byLeader.get(keyOf(term)) ?? []), term]);
    }
    for (const own of byLeader.values()) own.sort((a, b) => b.termStart - a.termStart);
    const polls = release.table('approval').rows();
    terms = polls.map((poll) => termOf(poll, byLeader.get(keyOf(poll)) ?? []));
    known.set(release, terms);
  }
  return terms;
}

/** The polls of each term of office that any fall in. */
export function pollsByTerm(
  release: Release,
  polls: readonly ApprovalRow[]
): Map<TermRow, ApprovalRow[]> {
  const termOf = termsOfPolls(release);
  const byTerm = new Map<TermRow, ApprovalRow[]>();
  for (const poll of polls) {
    const term = termOf[poll.index];
    if (!term) continue;
    const own = byTerm.get(term);
    if (own) own.push(poll);
    else byTerm.set(term, [poll]);
  }
  return byTerm;
}

/** Time in office in months at the middle of the fieldwork, so far as the term goes. */
export function monthsOfPoll(poll: ApprovalRow, term: TermRow): number {
  const day = Math.min(Math.max(middleOf(poll), term.termStart), term.termEnd ?? Infinity);
  return elapsedMonths(term.termStart, day);
}

/** @param terms the leader's own, the latest first */
function termOf(poll: ApprovalRow, terms: readonly TermRow[]): TermRow | null {
  const touching = (from: number, to: number) => (term: TermRow) =>
    term.termStart <= to && (term.termEnd ?? Infinity) >= from;
  const middle = middleOf(poll);
  return (
    terms.find(touching(middle, middle)) ??
    terms.findLast(touching(poll.fieldworkStart ?? poll.fieldworkEnd, poll.fieldworkEnd)) ??
    null
  );
}

function middleOf({ fieldworkStart, fieldworkEnd }: ApprovalRow): number {
  const start = fieldworkStart ?? fieldworkEnd;
  return start + Math.floor((fieldworkEnd - start) / 2);
}

function keyOf({ country, leader }: { country: string; leader: string }): string {
  return `${country} ${leader}`;
}
