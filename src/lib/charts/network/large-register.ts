import type { Register } from '#lib/network/flat-graph.ts';

/** A register with more than so many states or pairs is drawn whole, on a canvas, without being asked. */
export const LARGE_FROM = { states: 60, pairs: 400 } as const;

/**
 * Whether a register is too large for the chart of named lines: that one draws the twenty states that
 * matter most, and what is left out would be nearly all.
 */
export function isLargeRegister({ codes, pairs }: Pick<Register, 'codes' | 'pairs'>): boolean {
  return codes.length > LARGE_FROM.states || pairs.length > LARGE_FROM.pairs;
}
