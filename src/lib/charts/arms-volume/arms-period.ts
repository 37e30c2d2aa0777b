import { timeClauseOf, type Selection } from '#lib/core/selection/selection.ts';
import { dayOf, yearOfDay } from '#lib/core/table/day.ts';

/** Whole years, both included. */
export interface Years {
  readonly first: number;
  readonly last: number;
}

/** Five years up to the summit of December 2016: what is looked at while no time is selected. */
export const SUMMIT_YEARS: Years = { first: 2012, last: 2016 };

/** Where the axis begins while no time is selected: few flows have figures before. */
export const AXIS_FROM = 1990;

/**
 * The selected time in whole calendar years, within the years that there are figures for; `fallback`
 * where no time is selected, null where the selected time lies outside the figures.
 */
export function armsPeriod(selection: Selection, figures: Years, fallback: Years): Years | null {
  const time = timeClauseOf(selection);
  if (!time) return fallback;
  const first = Math.max(time.from === null ? figures.first : yearOfDay(time.from), figures.first);
  const last = Math.min(time.to === null ? figures.last : yearOfDay(time.to), figures.last);
  return first <= last ? { first, last } : null;
}

/** Whether the selected time begins or ends within a year, which arms figures cannot follow. */
export function cutsThroughYears(selection: Selection): boolean {
  const time = timeClauseOf(selection);
  if (!time) return false;
  const { from, to } = time;
  return (
    (from !== null && from !== dayOf(yearOfDay(from), 1, 1)) ||
    (to !== null && to !== dayOf(yearOfDay(to), 12, 31))
  );
}

export function yearsOf({ first, last }: Years): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
