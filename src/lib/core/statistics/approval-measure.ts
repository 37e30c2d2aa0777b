import type { OptionValue } from '#lib/core/selection/options.ts';

export type ApprovalMeasure = OptionValue<'measure'>;

/**
 * A poll by one measure of approval. `approve` and `disapprove` are percent of those asked, 0-100;
 * `net` = approve − disapprove in percentage points, −100 to 100; `relative` = approve / (approve +
 * disapprove) in percent of those who gave either answer.
 * @param disapprovePercent null where the poll gives none
 * @returns null where the poll does not say
 */
export function approvalMeasure(
  measure: ApprovalMeasure,
  approvePercent: number,
  disapprovePercent: number | null
): number | null {
  if (measure === 'approve') return approvePercent;
  if (disapprovePercent === null) return null;
  if (measure === 'disapprove') return disapprovePercent;
  if (measure === 'net') return approvePercent - disapprovePercent;
  const both = approvePercent + disapprovePercent;
  return both === 0 ? null : 100 * (approvePercent / both);
}

/**
 * Variance of a measure in one poll of simple random sampling, in squared percentage points. With the
 * shares p (approve) and q (disapprove) of n people: p(1 − p)/n for a share, [(p + q) − (p − q)²]/n
 * for the net, r(1 − r)/[n(p + q)] for the relative share r = p/(p + q).
 */
export function approvalVariance(
  measure: ApprovalMeasure,
  approvePercent: number,
  disapprovePercent: number | null,
  sampleSize: number
): number {
  const [p, q] = [approvePercent / 100, (disapprovePercent ?? 0) / 100];
  const both = p + q;
  const r = both === 0 ? 0 : p / both;
  const variance = {
    approve: p * (1 - p),
    disapprove: q * (1 - q),
    net: both - (p - q) ** 2,
    relative: both === 0 ? 0 : (r * (1 - r)) / both
  }[measure];
  return (10_000 * variance) / sampleSize;
}
