import type { Verdict } from './claim.ts';

/** From this part of the cases on, a claim about “the polls” or “most” is supported. */
export const SUPPORTED_FROM = 2 / 3;
/** Below this part it is contradicted; between the two it is mixed. */
export const CONTRADICTED_BELOW = 1 / 3;

/**
 * The verdict on a claim that should hold in most of several like cases; untestable without cases.
 * @param holding in how many of `cases` it holds
 */
export function verdictByShare(
  holding: number,
  cases: number,
  supportedFrom = SUPPORTED_FROM,
  contradictedBelow = CONTRADICTED_BELOW
): Verdict {
  if (cases === 0) return 'untestable';
  const share = holding / cases;
  if (share >= supportedFrom) return 'supported';
  return share < contradictedBelow ? 'contradicted' : 'mixed';
}
