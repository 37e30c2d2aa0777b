/**
 * How a column of whole numbers is written: each as what it is above the least (`plain`), as its
 * difference from the one before (`delta`), or from the same row of an earlier column (`beside`).
 */
export const MODES = { plain: 0, delta: 1, beside: 2 } as const;

/** Missing is NaN. */
export type WholeNumbers = Float64Array;

/** Signed differences as numbers from 0: 0, −1, 1, −2, 2 … */
export function folded(difference: number): number {
  return difference >= 0 ? difference * 2 : -difference * 2 - 1;
}

export function unfolded(symbol: number): number {
  return symbol % 2 === 0 ? symbol / 2 : -(symbol + 1) / 2;
}

/** The same for symbols of 31 bits, in whole numbers throughout. */
export function unfoldedOf32(symbol: number): number {
  return (symbol & 1) === 0 ? symbol >> 1 : ~(symbol >> 1);
}
