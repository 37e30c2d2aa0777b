/**
 * Relative approval: approve / (approve + disapprove), in percent of those who gave either answer.
 * @param disapprovePercent null where the poll gives none; then there is no relative approval, as
 *   there is none where nobody gave either answer
 */
export function relativeApproval(
  approvePercent: number,
  disapprovePercent: number | null
): number | null {
  if (disapprovePercent === null) return null;
  const both = approvePercent + disapprovePercent;
  return both === 0 ? null : (100 * approvePercent) / both;
}
