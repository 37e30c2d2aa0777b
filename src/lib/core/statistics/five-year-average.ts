/**
 * Mean of the five years that end with `year`, the window in which SIPRI compares deliveries because
 * single years swing with a few large ones.
 * @param valueOf the value of a year, null where it is unknown
 * @returns null unless all five years are known
 */
export function fiveYearAverage(
  valueOf: (year: number) => number | null,
  year: number
): number | null {
  let sum = 0;
  for (let before = 4; before >= 0; before--) {
    const value = valueOf(year - before);
    if (value === null) return null;
    sum += value;
  }
  return sum / 5;
}
