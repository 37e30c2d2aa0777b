/** A share measured by one poll: percent on 0-100, and the number of people who answered. */
export interface MeasuredShare {
  readonly percent: number;
  readonly sampleSize: number;
}

const Z_95 = 1.959964;

/**
 * Margin of error of the difference between shares of two independent polls, in percentage points at
 * 95 %: 100·z·√(p₁q₁/n₁ + p₂q₂/n₂). It holds for simple random samples; weighting widens it, so it
 * is a lower bound.
 */
export function differenceMargin(one: MeasuredShare, other: MeasuredShare): number {
  return 100 * Z_95 * Math.sqrt(varianceOf(one) + varianceOf(other));
}

function varianceOf({ percent, sampleSize }: MeasuredShare): number {
  const p = percent / 100;
  return (p * (1 - p)) / sampleSize;
}
