import type { Dispute } from '#lib/core/datasets/settlement.ts';
import type { Change } from './change-since.ts';
import type { SettlementRow, Stance } from './settlement-row.ts';

/** One answer option of a question. */
export interface Answer {
  readonly row: SettlementRow;
  /** The selection leaves it out: it is drawn as the context of the others. */
  readonly dimmed: boolean;
  /** Against the last time that its pollster asked the same; null where there is none. */
  readonly change: Change | null;
}

/** One question as one pollster put it to one public: pooled with no other unasked. */
export interface Question {
  readonly id: string;
  /** The row that stands for what all its answers share: pollster, days, wording. */
  readonly of: SettlementRow;
  readonly answers: readonly Answer[];
  /** Put to the whole public and to enough people; only these are counted as polls of the nation. */
  readonly whole: boolean;
  readonly dimmed: boolean;
  /** Outside the selection whichever of its answers is selected; such a question is not counted. */
  readonly outside: boolean;
}

/** A share of one answer to one wording, pooled over polls. */
export interface PooledShare {
  readonly option: string;
  readonly stance: Stance;
  /** Of the polls, the newest first. */
  readonly rows: readonly SettlementRow[];
  readonly sharePercent: number;
  /** The interval at 95 %. */
  readonly low: number;
  readonly high: number;
  /** Cochran's Q, about one less than there are polls where they agree. */
  readonly heterogeneity: number;
  /** Variance between the polls beyond sampling, τ², in squared points. */
  readonly betweenVariance: number;
}

/** Polls that put one wording to one public, pooled: drawn like a question, counted as none. */
export interface PooledQuestion extends Question {
  readonly shares: readonly PooledShare[];
}

export function isPooled(question: Question): question is PooledQuestion {
  return 'shares' in question;
}

/** The questions on one dispute put to one public, newest first. */
export interface Group {
  readonly dispute: Dispute;
  readonly country: string;
  /** Related questions only, on toughness or interest, or settlement questions only. */
  readonly proxy: boolean;
  readonly questions: readonly Question[];
  /** Empty unless the reader asked for it. */
  readonly pooled: readonly PooledQuestion[];
}

export interface SettlementData {
  readonly groups: readonly Group[];
  /** Every dispute that the selection leaves polls on, whether shown or not. */
  readonly disputes: readonly Dispute[];
  /** Whether the groups carry the name of their dispute, or else the chart offers the others. */
  readonly extent: 'brief' | 'full';
  /** The only year shown, where the chart itself chose one. */
  readonly year: number | null;
  /** Nothing at all is selected. */
  readonly unfiltered: boolean;
  /** Questions that the compact form left out. */
  readonly leftOut: number;
  /** Related questions in the selection that the option hides. */
  readonly hiddenRelated: number;
  /** The reader asked for polls in the same words to be pooled. */
  readonly pooling: boolean;
}

export const LEFT: readonly Stance[] = ['insist-all', 'reject-transfer'];
export const RIGHT: readonly Stance[] = ['accept-less', 'support-transfer'];
export const NEUTRAL: readonly Stance[] = ['undecided', 'status-quo', 'other'];

/** The answers of the given stances: in the order of the stances, the larger first within one. */
export function answersOf(question: Question, stances: readonly Stance[]): Answer[] {
  return stances.flatMap((stance) =>
    question.answers
      .filter(({ row }) => row.stance === stance)
      .sort((a, b) => b.row.sharePercent - a.row.sharePercent)
  );
}

/**
 * Share of people on one side of a question, in percent; null where no such answer is reported.
 * Where several answers were allowed shares do not add, and it is that of the largest.
 */
export function sharePercentOf(question: Question, stances: readonly Stance[]): number | null {
  const shares = answersOf(question, stances).map(({ row }) => row.sharePercent);
  if (shares.length === 0) return null;
  return question.of.severalAnswers
    ? Math.max(...shares)
    : shares.reduce((sum, share) => sum + share, 0);
}

/** Whether the source keeps some answers to itself, so that a missing one is unknown and not nil. */
export function isPartlyReported(question: Question): boolean {
  if (question.of.severalAnswers) return true;
  return (sharePercentOf(question, [...LEFT, ...RIGHT, ...NEUTRAL]) ?? 0) < 99;
}
