import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { OptionValue } from '#lib/core/selection/options.ts';

export type PerceptionRow = RowsOf['perception'];
export type Sentiment = PerceptionRow['measure'];
export type Answer = OptionValue<'answer'>;

/** What a share is of: one answer to one kind of question. Shares of different ones do not compare. */
export type Question =
  'close' | 'distant' | 'favourable' | 'unfavourable' | 'threat' | 'good' | 'bad';

/** The kinds of question in the order in which they are shown. */
export const SENTIMENTS: readonly Sentiment[] = ['affinity', 'favourability', 'threat', 'attitude'];

const QUESTIONS: Readonly<Record<Sentiment, readonly [favourable: Question, other: Question]>> = {
  affinity: ['close', 'distant'],
  favourability: ['favourable', 'unfavourable'],
  threat: ['threat', 'threat'],
  attitude: ['good', 'bad']
};

/** Surveys on threat publish who feels one, so they show that whichever answer is asked for. */
export function questionOf(sentiment: Sentiment, answer: Answer): Question {
  return QUESTIONS[sentiment][answer === 'favourable' ? 0 : 1];
}

/** The share that answers the question in percent of those asked; null where it was not published. */
export function shareIn(row: PerceptionRow, question: Question): number | null {
  const favourable = question === 'close' || question === 'favourable' || question === 'good';
  return favourable ? row.favourablePercent : row.unfavourablePercent;
}
