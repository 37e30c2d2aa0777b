export type ApprovalMeasure = 'approve' | 'disapprove' | 'net' | 'relative';

/**
 * A poll's figure in one of the measures of approval. Approve and disapprove are shares of all asked,
 * 0-100; net is approve − disapprove, −100 to 100; relative is approve among those with an opinion,
 * 100·approve/(approve + disapprove). Nothing is rescaled otherwise: "don't know" stays in.
 * @returns null where the measure needs a share that the poll does not report
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
  const sum = approvePercent + disapprovePercent;
  return sum > 0 ? (100 * approvePercent) / sum : null;
}
