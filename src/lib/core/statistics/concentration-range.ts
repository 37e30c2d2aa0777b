/**
 * What the concentration of a total, Σ share², can be where only some of its parts are known: low where
 * the rest is spread over ever so many, high where the rest is one part. Equal where nothing is left.
 * @param parts none negative, in the unit of the total
 * @returns from 0 to 1; null where there is no total
 */
export function concentrationRange(
  parts: readonly number[],
  total: number
): readonly [low: number, high: number] | null {
  const known = parts.reduce((sum, part) => sum + part, 0);
  // Parts and total come from different editions and may differ by a little: the greater is the whole.
  const whole = Math.max(known, total);
  if (!(whole > 0)) return null;
  const low = parts.reduce((sum, part) => sum + (part / whole) ** 2, 0);
  return [low, low + ((whole - known) / whole) ** 2];
}
