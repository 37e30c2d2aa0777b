import type { Release } from '#lib/core/release/release.ts';
import { DIMENSIONS } from '#lib/core/selection/dimension.ts';

/** Spans of six years, which start in any of so many years from the first. */
const [FIRST, STARTS, LASTS] = [1988, 31, 6];

/**
 * Selections as the parameters of an address, all different: a value of each dimension in turn, spread
 * over all there are; every other one, and a value that had its turn, within a span of years.
 */
export function variedSelections(release: Release, count: number): string[] {
  const sets = DIMENSIONS.filter((dimension) => dimension !== 'time');
  const turns = Math.ceil(count / sets.length);
  return Array.from({ length: count }, (_, i) => {
    const dimension = sets[i % sets.length]!;
    const turn = Math.floor(i / sets.length);
    const values = [...release.valuesOf(dimension)];
    const placeOf = (turn: number) => Math.floor((turn * values.length) / turns);
    const value = `${dimension}=${encodeURIComponent(values[placeOf(turn)]!)}`;
    if (turn % 2 === 0 && placeOf(turn) !== placeOf(turn - 1)) return value;
    const year = FIRST + ((i * 7) % STARTS);
    return `${value}&from=${year}-01-01&to=${year + LASTS - 1}-12-31`;
  });
}
