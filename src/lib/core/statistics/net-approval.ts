/**
 * Net approval: approve − disapprove, in percentage points from −100 to 100.
 * @param disapprovePercent null where the poll gives none; then there is no net approval
 */
export function netApproval(
  approvePercent: number,
  disapprovePercent: number | null
): number | null {
  return disapprovePercent === null ? null : approvePercent - disapprovePercent;
}
