import { wilsonInterval } from '#lib/core/statistics/wilson-interval.ts';
import { isPooled, sharePercentOf, answersOf, type Question } from './settlement-data.ts';
import {
  designEffectOf,
  isVolunteered,
  peopleOf,
  type SettlementRow,
  type Stance
} from './settlement-row.ts';

/** What the chance of sampling leaves open of a share: an interval at 95 %, or why there is none. */
export type ShareInterval =
  | { readonly kind: 'interval'; readonly low: number; readonly high: number }
  | { readonly kind: 'opt-in' }
  | { readonly kind: 'no-sample' };

/** Wilson's interval of a share of those asked in the poll of a row. */
export function intervalOf(sharePercent: number, row: SettlementRow): ShareInterval {
  if (isVolunteered(row)) return { kind: 'opt-in' };
  const found = wilsonInterval(sharePercent, peopleOf(row), designEffectOf(row));
  return found ? { kind: 'interval', low: found[0], high: found[1] } : { kind: 'no-sample' };
}

/**
 * The interval of the share of people on one side of a question; null where it has none. A sum of
 * pooled shares has none either: they are not of one sample.
 */
export function sideInterval(
  question: Question,
  stances: readonly Stance[]
): readonly [low: number, high: number] | null {
  if (isPooled(question)) {
    const shares = question.shares.filter(({ stance }) => stances.includes(stance));
    const [only] = shares;
    return only && shares.length === 1 ? [only.low, only.high] : null;
  }
  const share = sharePercentOf(question, stances);
  // Where several answers were allowed the bars of a side are no sum and end apart.
  if (share === null || question.of.severalAnswers) return null;
  const found = intervalOf(Math.min(100, share), question.of);
  return found.kind === 'interval' ? [found.low, found.high] : null;
}

/** The side of a question is drawn as outside the selection. */
export function isSideDimmed(question: Question, stances: readonly Stance[]): boolean {
  return answersOf(question, stances).every((answer) => answer.dimmed);
}
