import type { LinkedView, Verdict } from '#lib/core/claims/claim.ts';
import type { DataText } from '#lib/text/language.ts';

/** A claim as a page tells it: texts in the reader’s language, ready to be shown. */
export interface ToldClaim {
  readonly id: string;
  /** Its place among all claims, from 1. */
  readonly number: number;
  readonly sentence: DataText;
  readonly place: string;
  readonly question: DataText;
  readonly rule: string;
  readonly then: ToldJudgement;
  readonly now: ToldJudgement;
  /** Whether nothing that bears on it has come since. */
  readonly isUnchanged: boolean;
  readonly views: { readonly then: LinkedView; readonly now: LinkedView };
}

export interface ToldJudgement {
  readonly verdict: Verdict;
  readonly finding: string;
  readonly supports: readonly string[];
  readonly against: readonly string[];
  readonly change: string;
}
