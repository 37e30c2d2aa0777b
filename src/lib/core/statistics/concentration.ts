/**
 * Concentration of a total on its parts: Σ share² with shares from 0 to 1 (Herfindahl and Hirschman).
 * 1 where one part is all, 1/k where k parts are equal; null where the total is zero.
 * @param parts none negative
 */
export function concentration(parts: readonly number[]): number | null {
  const total = parts.reduce((sum, part) => sum + part, 0);
  if (!(total > 0)) return null;
  return parts.reduce((sum, part) => sum + (part / total) ** 2, 0);
}
