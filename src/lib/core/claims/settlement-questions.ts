import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Dispute } from '#lib/core/datasets/settlement.ts';

type Answer = RowsOf['settlement'];

/** One question of a poll with its answers, in the order of the table. */
export interface Question {
  readonly id: string;
  readonly first: Answer;
  readonly answers: readonly Answer[];
}

/** The questions put to the whole Japanese public about these disputes, oldest first. */
export function questionsToJapan(
  answers: readonly Answer[],
  disputes: readonly Dispute[]
): Question[] {
  const byId = new Map<string, Answer[]>();
  for (const answer of answers) {
    if (answer.country !== 'JPN' || answer.subgroup !== null) continue;
    if (!disputes.includes(answer.dispute)) continue;
    byId.set(answer.pollId, [...(byId.get(answer.pollId) ?? []), answer]);
  }
  return [...byId]
    .map(([id, own]) => ({ id, first: own[0]!, answers: own }))
    .sort((a, b) => a.first.fieldworkEnd - b.first.fieldworkEnd);
}

/** What the answers of a stance add up to; null where the question offers none. */
export function shareOfStance(question: Question, stance: Answer['stance']): number | null {
  const own = question.answers.filter((answer) => answer.stance === stance);
  return own.length === 0 ? null : own.reduce((sum, answer) => sum + answer.sharePercent, 0);
}
