import { approvalVariance, type ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import type { OfficePoint } from './office-data.ts';

/** Where a poll does not say how many it asked, it counts as of this usual size. */
const USUAL_SAMPLE = 1000;

/** Whether two single polls differ by more than the margin of error of their difference, at 95 %. */
export function clearlyDiffer(a: OfficePoint, b: OfficePoint, measure: ApprovalMeasure): boolean {
  const variance = [a, b].reduce((sum, { polls: [poll] }) => {
    const sample = poll.sampleSize ?? USUAL_SAMPLE;
    return sum + approvalVariance(measure, poll.approvePercent, poll.disapprovePercent, sample);
  }, 0);
  return Math.abs(a.value - b.value) > Z95 * Math.sqrt(variance);
}
