import type { ApprovalRow, TermRow } from './office-data.ts';

export interface RankedPollster {
  readonly pollster: string;
  readonly terms: number;
  readonly polls: number;
}

/** The pollsters of these polls: first the one that covers the most terms, then the most polls. */
export function rankPollsters(
  polls: readonly ApprovalRow[],
  termOf: readonly (TermRow | null)[]
): RankedPollster[] {
  const found = new Map<string, { terms: Set<TermRow>; polls: number }>();
  for (const poll of polls) {
    const term = termOf[poll.index];
    if (!term) continue;
    let entry = found.get(poll.pollster);
    if (!entry) found.set(poll.pollster, (entry = { terms: new Set(), polls: 0 }));
    entry.terms.add(term);
    entry.polls++;
  }
  return [...found]
    .map(([pollster, { terms, polls }]) => ({ pollster, terms: terms.size, polls }))
    .sort((a, b) => b.terms - a.terms || b.polls - a.polls || (a.pollster < b.pollster ? -1 : 1));
}
