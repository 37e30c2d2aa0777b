import { approvalVariance, type ApprovalMeasure } from './approval-measure.ts';
import { Z95 } from './confidence.ts';

/** What can be said of the sampling error of a poll: a margin, or why there is none. */
export type PollMargin =
  | { readonly kind: 'points'; readonly points: number }
  | { readonly kind: 'opt-in' }
  | { readonly kind: 'no-sample' };

/** The parts of a poll that its margin hangs on. */
export interface MarginOf {
  readonly mode: string | null;
  readonly sampleSize: number | null;
}

/**
 * Whether people chose to be asked: polls on the internet, unless stated as drawn by chance. No
 * sampling margin applies to them (AAPOR, "Guidance on reporting precision for nonprobability samples").
 */
export function isOptIn(mode: string | null): boolean {
  return mode !== null && /^online\b/.test(mode) && !/probability/.test(mode);
}

/**
 * Margin of a variance of simple random sampling, ± points at 95 %. The weighting of these polls is not
 * disclosed, so it is a lower bound.
 * @param variance in squared points for the given number of people
 */
export function pollMargin(
  { mode, sampleSize }: MarginOf,
  variance: (people: number) => number
): PollMargin {
  if (isOptIn(mode)) return { kind: 'opt-in' };
  if (sampleSize === null || !(sampleSize >= 1)) return { kind: 'no-sample' };
  return { kind: 'points', points: Z95 * Math.sqrt(variance(sampleSize)) };
}

/** The margin of an approval poll by one measure: a share, the net or the relative share. */
export function approvalMargin(
  measure: ApprovalMeasure,
  poll: MarginOf & { readonly approvePercent: number; readonly disapprovePercent: number | null }
): PollMargin {
  return pollMargin(poll, (people) =>
    approvalVariance(measure, poll.approvePercent, poll.disapprovePercent, people)
  );
}
