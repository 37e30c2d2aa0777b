import type { Poll } from './approval-trend-data.ts';

/** The lowest and highest of some polls, the first of equals, and the plain mean; needs one poll. */
export function rangeOf(polls: readonly Poll[]): { low: Poll; high: Poll; mean: number } {
  const first = polls[0];
  if (!first) throw new RangeError('No polls have no range');
  let [low, high, sum] = [first, first, 0];
  for (const poll of polls) {
    if (poll.value < low.value) low = poll;
    if (poll.value > high.value) high = poll;
    sum += poll.value;
  }
  return { low, high, mean: sum / polls.length };
}
