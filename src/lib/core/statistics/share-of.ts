/**
 * `part` as a percentage of `whole`, both in the same unit.
 * @returns null where either is unknown, or where there is no whole to have a share of
 */
export function shareOf(part: number | null, whole: number | null): number | null {
  if (part === null || whole === null || !(whole > 0)) return null;
  return (part / whole) * 100;
}
