import { Z95 } from './confidence.ts';

/**
 * Margin of error of one share, ± percentage points at 95 %: 100·z·√(deff·p(1−p)/n). It covers the
 * chance of sampling only. (Normal approximation; AAPOR, "Margin of sampling error".)
 * @param sharePercent 0-100
 * @param sampleSize people who answered; null or below 1 has no margin
 * @param designEffect variance over that of simple random sampling, 1 or more as a rule
 * @returns null where the sample size is not known
 */
export function marginOfError(
  sharePercent: number,
  sampleSize: number | null,
  designEffect = 1
): number | null {
  if (sampleSize === null || !(sampleSize >= 1)) return null;
  const p = sharePercent / 100;
  return 100 * Z95 * Math.sqrt((designEffect * p * (1 - p)) / sampleSize);
}
