import { marginOfError } from './margin-of-error.ts';

/**
 * What unequal weights cost (Kish 1965): the size of the simple random sample that is as precise,
 * (Σw)²/Σw², and the design effect n·Σw²/(Σw)², which is 1 for equal weights and otherwise more.
 * @param weights one a respondent, none negative, not all zero
 * @throws RangeError otherwise
 */
export function kishDesignEffect(weights: ArrayLike<number>): {
  readonly effectiveSize: number;
  readonly designEffect: number;
} {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!;
    if (!(weight >= 0)) throw new RangeError(`A weight is zero or more, not ${weight}`);
    sum += weight;
    squares += weight * weight;
  }
  if (!(sum > 0)) throw new RangeError('Weights must add to more than zero');
  const effectiveSize = (sum * sum) / squares;
  return { effectiveSize, designEffect: weights.length / effectiveSize };
}

/**
 * The design effect that a published margin implies: (published / simple random margin)². Pollsters
 * publish the margin of a share of 50 % as a rule.
 * @param publishedMargin ± points at 95 %
 */
export function impliedDesignEffect(
  publishedMargin: number,
  sampleSize: number,
  sharePercent = 50
): number | null {
  const simple = marginOfError(sharePercent, sampleSize);
  return simple ? (publishedMargin / simple) ** 2 : null;
}
