/** Whether a figure is an estimate; null where this is not known. */
export type Estimated = boolean | null;

/**
 * Whether a sum of parts is an estimate: it is where any part is, whatever is known of the others;
 * else it is not known where that of any part is not.
 */
export function anyEstimated(parts: readonly Estimated[]): Estimated {
  if (parts.includes(true)) return true;
  return parts.includes(null) ? null : false;
}
