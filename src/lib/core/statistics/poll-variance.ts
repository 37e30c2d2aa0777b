/** Rounding a share to whole points adds the variance of a uniform error of ± half a point. */
export const ROUNDING_VARIANCE = 1 / 12;

/**
 * Variance of a published share, in squared points: 100²·deff·p(1−p)/n and 1/12 for rounding.
 * @param sharePercent 0-100
 * @param sampleSize people who answered, 1 or more
 */
export function pollVariance(sharePercent: number, sampleSize: number, designEffect = 1): number {
  const p = sharePercent / 100;
  return (1e4 * designEffect * p * (1 - p)) / sampleSize + ROUNDING_VARIANCE;
}
