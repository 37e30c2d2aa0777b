import type { ToldClaim } from './told-claim.ts';

/** Sentences for or against a claim that were true on the same days. */
export interface ClaimPoints {
  /** Null for what was said on both days. */
  readonly when: 'then' | 'now' | null;
  readonly sentences: readonly string[];
}

/** What was said on both days, then what on one of them alone. */
export function pointsOfClaim(claim: ToldClaim, part: 'supports' | 'against'): ClaimPoints[] {
  const [then, now] = [claim.then[part], claim.now[part]];
  const points: ClaimPoints[] = [
    { when: null, sentences: now.filter((sentence) => then.includes(sentence)) },
    { when: 'then', sentences: then.filter((sentence) => !now.includes(sentence)) },
    { when: 'now', sentences: now.filter((sentence) => !then.includes(sentence)) }
  ];
  return points.filter(({ sentences }) => sentences.length > 0);
}

/** The day whose view stands beside a claim: the op-ed's, unless only today something can be said. */
export function viewOfClaim({ then, now }: Pick<ToldClaim, 'then' | 'now'>): 'then' | 'now' {
  return then.verdict === 'untestable' && now.verdict !== 'untestable' ? 'now' : 'then';
}
