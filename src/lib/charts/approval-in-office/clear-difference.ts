import { approvalVariance, type ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import type { OfficeData, OfficePoint } from './office-data.ts';

/** Where a poll does not say how many it asked, it counts as of this usual size. */
const USUAL_SAMPLE = 1000;

/**
 * Whether two points differ by more than the margin of error of their difference, at 95 %. Of monthly
 * means this is never said: who polled in a month moves them by more than their samples do.
 */
export function clearlyDiffer(
  a: OfficePoint,
  b: OfficePoint,
  { make, measure }: Pick<OfficeData, 'make' | 'measure'>
): boolean {
  if (make === 'mean') return false;
  const variance = varianceOf(a, measure) + varianceOf(b, measure);
  return Math.abs(a.value - b.value) > Z95 * Math.sqrt(variance);
}

/** Of an estimate, or else of the one poll that the point stands for. */
function varianceOf(
  { standardError, polls: [poll] }: OfficePoint,
  measure: ApprovalMeasure
): number {
  if (standardError !== null) return standardError ** 2;
  const sample = poll.sampleSize ?? USUAL_SAMPLE;
  return approvalVariance(measure, poll.approvePercent, poll.disapprovePercent, sample);
}
