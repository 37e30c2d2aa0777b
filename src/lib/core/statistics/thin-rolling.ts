/**
 * Of overlapping releases of one rolling poll, those that share no interviews: the newest and every
 * `span`-th before it. Each release covers the interviews of its last `span` releases.
 * @param releases in order of time
 * @param span how many steps an interview stays in the roll, 1 or more
 */
export function thinRolling<T>(releases: readonly T[], span: number): T[] {
  if (!(Number.isInteger(span) && span >= 1)) {
    throw new RangeError(`span is a whole number from 1, not ${span}`);
  }
  return releases.filter((_, i) => (releases.length - 1 - i) % span === 0);
}

/**
 * The correlation of two releases of a rolling poll that lie `lag` steps apart: the part of the
 * interviews they share, max(0, 1 − lag/span).
 */
export function rollingOverlap(lag: number, span: number): number {
  return Math.max(0, 1 - Math.abs(lag) / span);
}
