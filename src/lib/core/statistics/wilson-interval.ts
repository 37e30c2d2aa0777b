import { Z95 } from './confidence.ts';

/**
 * Wilson's score interval of a share at 95 %, in percent; it never leaves 0-100, which is why it is
 * the one drawn. (Wilson 1927, JASA 22, 209-212; with n / deff people for a design effect.)
 * @param sharePercent 0-100
 * @param sampleSize people who answered; null or below 1 has no interval
 * @param designEffect variance over that of simple random sampling
 */
export function wilsonInterval(
  sharePercent: number,
  sampleSize: number | null,
  designEffect = 1
): readonly [low: number, high: number] | null {
  if (sampleSize === null || !(sampleSize >= 1)) return null;
  const p = sharePercent / 100;
  const m = sampleSize / designEffect;
  const z2 = Z95 * Z95;
  const centre = (p + z2 / (2 * m)) / (1 + z2 / m);
  const half = (Z95 * Math.sqrt((p * (1 - p)) / m + z2 / (4 * m * m))) / (1 + z2 / m);
  return [Math.max(0, 100 * (centre - half)), Math.min(100, 100 * (centre + half))];
}
