import { groups } from 'd3';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import { pooledMean } from '#lib/core/statistics/pooled-mean.ts';
import { ROUNDING_VARIANCE } from '#lib/core/statistics/poll-variance.ts';
import type { PooledQuestion, PooledShare, Question } from './settlement-data.ts';
import { type SettlementRow, designEffectOf, isVolunteered, peopleOf } from './settlement-row.ts';

/** A share of 0 or 100 % still has the error of its rounding. */
function varianceOf(row: SettlementRow, people: number): number {
  const p = row.sharePercent / 100;
  return Math.max(ROUNDING_VARIANCE, (1e4 * designEffectOf(row) * p * (1 - p)) / people);
}

/** Whether a question may be pooled: put to a sample of known size of the whole public. */
function isPoolable({ of, whole, outside }: Question): boolean {
  return whole && !outside && of.subgroup === null && !isVolunteered(of) && peopleOf(of) !== null;
}

/**
 * Shares of the same answer to the same words, pooled over the polls of one public by inverse variance
 * with the variance between polls of DerSimonian and Laird. Only identical wordings and answers are
 * pooled, and only where two or more polls tell their sample size.
 * @param questions of one public on one dispute, the newest first
 */
export function poolQuestions(questions: readonly Question[]): PooledQuestion[] {
  const poolable = questions.filter(isPoolable);
  const worded = groups(poolable, ({ of }) => `${of.question}\n${of.severalAnswers}`);
  return worded.flatMap(([, same]) => {
    const rows = same.flatMap(({ answers }) => answers.map(({ row }) => row));
    const shares = groups(rows, (row) => `${row.option}\n${row.stance}`)
      .filter(([, asked]) => asked.length > 1)
      .map(([, asked]) => poolShares(asked));
    return shares.length > 0 ? [pooledQuestion(same, shares)] : [];
  });
}

/** Polls in the words of a pooled question that are not in the pool, for want of a sample size. */
export function countUnpooled(questions: readonly Question[]): number {
  const pooled = new Set(poolQuestions(questions).map(({ of }) => of.question));
  return questions.filter(
    (question) => pooled.has(question.of.question) && question.whole && !isPoolable(question)
  ).length;
}

function poolShares(rows: readonly SettlementRow[]): PooledShare {
  const estimates = rows.map((row) => ({
    value: row.sharePercent,
    variance: varianceOf(row, peopleOf(row)!)
  }));
  const pool = pooledMean(estimates, 'estimated')!;
  const margin = Z95 * pool.standardError;
  const { option, stance } = rows[0]!;
  return {
    option,
    stance,
    rows,
    sharePercent: pool.mean,
    low: Math.max(0, pool.mean - margin),
    high: Math.min(100, pool.mean + margin),
    heterogeneity: pool.heterogeneity,
    betweenVariance: pool.betweenVariance
  };
}

/** The pool in the form of a question, to be drawn like one. */
function pooledQuestion(same: readonly Question[], shares: readonly PooledShare[]): PooledQuestion {
  const [newest] = same;
  return {
    ...newest!,
    id: `pool:${newest!.id}`,
    dimmed: false,
    shares,
    answers: shares.map(({ rows, sharePercent }) => ({
      row: { ...rows[0]!, sharePercent },
      dimmed: false,
      change: null
    }))
  };
}
