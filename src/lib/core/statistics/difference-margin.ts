import { Z95 } from './confidence.ts';

/**
 * Margin, ± points at 95 %, of the difference of two answers in one poll (net approval, a lead):
 * 100·z·√(deff·[(p1 + p2) − (p1 − p2)²]/n). The two shares of one sample are not independent, so it is
 * nearly twice the margin of one. (Franklin, "The Margin of Error for Differences in Polls", 2007.)
 * @param firstPercent @param secondPercent 0-100, together at most 100
 */
export function marginWithinPoll(
  firstPercent: number,
  secondPercent: number,
  sampleSize: number | null,
  designEffect = 1
): number | null {
  if (sampleSize === null || !(sampleSize >= 1)) return null;
  const [a, b] = [firstPercent / 100, secondPercent / 100];
  return 100 * Z95 * Math.sqrt((designEffect * (a + b - (a - b) ** 2)) / sampleSize);
}

/** One share of one poll, for comparing it with another poll's. */
export interface SampledShare {
  readonly sharePercent: number;
  readonly sampleSize: number | null;
  readonly designEffect?: number;
}

/**
 * Margin, ± points at 95 %, of the change of a share between two independent polls:
 * 100·z·√(deff1·p1q1/n1 + deff2·p2q2/n2). Null where a sample size is not known.
 */
export function marginBetweenPolls(before: SampledShare, after: SampledShare): number | null {
  let variance = 0;
  for (const { sharePercent, sampleSize, designEffect = 1 } of [before, after]) {
    if (sampleSize === null || !(sampleSize >= 1)) return null;
    const p = sharePercent / 100;
    variance += (designEffect * p * (1 - p)) / sampleSize;
  }
  return 100 * Z95 * Math.sqrt(variance);
}
