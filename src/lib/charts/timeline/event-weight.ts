import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';
import type { Day } from '#lib/core/table/day.ts';
import { WEIGHT_OF_EVENT } from './event-families.ts';
import type { Tie } from './gather-ties.ts';

const DECISIVE = 10;
const SEVERAL_DAYS = 1.5;

/**
 * Weighs events for where there is no room to name them all: those that begin or end a lasting tie
 * first, then by kind, by the strength of the relation that began with them, several days before one,
 * few states before many.
 */
export function weigherOf(
  view: View,
  pair: readonly [string, string] | null,
  ties: readonly Tie[]
): (event: RowsOf['events']) => number {
  const decisive = new Set(ties.flatMap((tie) => [tie.start, tie.end]));
  const strengths = strengthByDay(view, pair);
  return (event) =>
    WEIGHT_OF_EVENT[event.kind] +
    (strengths.get(event.start) ?? 0) +
    (event.end === null ? 0 : SEVERAL_DAYS) -
    event.countries.split(';').length / 10 +
    (decisive.has(event.start) ? DECISIVE : 0);
}

/** How strong a relation begins on a day: a treaty or declaration weighs more than a meeting. */
function strengthByDay(
  view: View,
  pair: readonly [string, string] | null
): ReadonlyMap<Day, number> {
  const strengths = new Map<Day, number>();
  if (!pair) return strengths;
  const name = pairOf(...pair);
  for (const row of view.rows('relations')) {
    if (row.start === null || pairOf(row.source, row.target) !== name) continue;
    strengths.set(row.start, Math.max(row.strength, strengths.get(row.start) ?? 0));
  }
  return strengths;
}
