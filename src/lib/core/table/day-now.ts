import type { Day } from './day.ts';

const DAY_MILLISECONDS = 86_400_000;

/** Today in UTC. */
export function dayNow(): Day {
  return Math.floor(Date.now() / DAY_MILLISECONDS);
}
