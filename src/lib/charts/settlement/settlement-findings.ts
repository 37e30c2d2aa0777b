import type { Dispute } from '#lib/core/datasets/settlement.ts';
import { marginBetweenPolls } from '#lib/core/statistics/difference-margin.ts';
import {
  LEFT,
  RIGHT,
  sharePercentOf,
  type Answer,
  type Group,
  type Question,
  type SettlementData
} from './settlement-data.ts';

/** About the margin between two answers in a sample of a thousand, in percentage points. */
export const LEAD = 5;

/** In how many questions one side leads, of those that tell. */
export interface Count {
  readonly leading: number;
  readonly trailing: number;
  readonly questions: number;
}

/** The questions in focus that were put to the whole public of a country, related ones left out. */
export function nationalQuestions(
  data: SettlementData,
  dispute: Dispute,
  country: string
): Question[] {
  return data.groups
    .filter((group) => group.dispute === dispute && group.country === country && !group.proxy)
    .flatMap((group) => group.questions)
    .filter((question) => question.whole && !question.outside && !question.of.severalAnswers);
}

/** Where both sides are reported: how often more people would accept less, how often more insist. */
export function countAcceptance(questions: readonly Question[]): Count {
  const told = questions.filter((question) => bothSides(question) !== null);
  const leads = told.map((question) => {
    const { left, right } = bothSides(question)!;
    return right - left;
  });
  return {
    leading: leads.filter((lead) => lead >= LEAD).length,
    trailing: leads.filter((lead) => lead <= -LEAD).length,
    questions: told.length
  };
}

/** Where refusal is reported: how often it leads everything else taken together. */
export function countRefusal(questions: readonly Question[]): Count {
  const shares = questions.map((question) => sharePercentOf(question, LEFT)).filter(isNumber);
  return {
    leading: shares.filter((share) => share - (100 - share) >= LEAD).length,
    trailing: shares.filter((share) => 100 - share - share >= LEAD).length,
    questions: shares.length
  };
}

export function bothSides(question: Question): { left: number; right: number } | null {
  const left = sharePercentOf(question, LEFT);
  const right = sharePercentOf(question, RIGHT);
  return left === null || right === null ? null : { left, right };
}

/** One answer to one wording that a pollster put to two publics in the same survey. */
export interface Pair {
  readonly one: Answer['row'];
  readonly other: Answer['row'];
}

/**
 * The newest question that a pollster put in the same words to two whole publics within the same half
 * year, and of the answers reported from both that on which they differ most, if by more than the
 * margin. The larger share comes first; null where there is none.
 */
export function findPair(groups: readonly Group[]): Pair | null {
  const questions = groups
    .filter(({ proxy }) => !proxy)
    .flatMap((group) => group.questions)
    .filter(({ whole, outside }) => whole && !outside)
    .sort((a, b) => b.of.fieldworkEnd - a.of.fieldworkEnd);
  let best: Pair | null = null;
  for (const one of questions) {
    if (best && best.one.fieldworkEnd - one.of.fieldworkEnd > 183) break;
    for (const other of questions) {
      if (one.of.country === other.of.country || !sameSurvey(one, other)) continue;
      for (const { row } of one.answers) {
        const same = other.answers.find((answer) => answer.row.option === row.option)?.row;
        if (!same || row.sharePercent - same.sharePercent <= marginOf(row, same)) continue;
        if (!best || gapOf({ one: row, other: same }) > gapOf(best))
          best = { one: row, other: same };
      }
    }
  }
  return best;
}

function sameSurvey(a: Question, b: Question): boolean {
  return (
    a.of.pollster === b.of.pollster &&
    a.of.question === b.of.question &&
    Math.abs(a.of.fieldworkEnd - b.of.fieldworkEnd) <= 183
  );
}

const gapOf = ({ one, other }: Pair) => one.sharePercent - other.sharePercent;

/** The 95% margin of the difference of two shares, in points; {@link LEAD} doubled where a sample is unknown. */
function marginOf(a: Answer['row'], b: Answer['row']): number {
  return marginBetweenPolls(a, b) ?? 2 * LEAD;
}

function isNumber(value: number | null): value is number {
  return value !== null;
}

/** The lowest and the highest of the shares that the questions report for a side. */
export function rangeOf(
  questions: readonly Question[],
  side: typeof LEFT | typeof RIGHT
): readonly [low: number, high: number] | null {
  const shares = questions.map((question) => sharePercentOf(question, side)).filter(isNumber);
  return shares.length > 0 ? [Math.min(...shares), Math.max(...shares)] : null;
}
