import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import { valuesOf } from '#lib/core/selection/selection.ts';
import { dayOf, type Day } from '#lib/core/table/day.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import { isDeliveredIn } from './delivered-deals.ts';

/** What lies behind the selected states or pairs, each list in time order. */
export interface Background {
  /** The ties in focus, whose relations and volumes count here. */
  readonly ties: readonly Tie[];
  /** Deals with deliveries in the years of the arms ties, by year of order. */
  readonly deals: readonly RowsOf['arms-deals'][];
  /** Events of the same time. */
  readonly events: readonly RowsOf['events'][];
}

/**
 * The rows behind the states or pairs that are selected, by whichever view; null when none is.
 * @param untimed the view without its time clause
 * @param eventsFrom the first day of the events, null where open; `to` the last
 */
export function gatherBackground(
  untimed: View,
  ties: readonly Tie[],
  years: readonly [number, number],
  [eventsFrom, to]: readonly [Day | null, Day | null]
): Background | null {
  const { selection } = untimed;
  const isChosen = (['country', 'pair'] as const).some(
    (dimension) => valuesOf(selection, dimension).length > 0
  );
  if (!isChosen) return null;
  // Events know no kind of tie: where one is chosen, they would say nothing of it.
  const byKind = (['kind', 'category'] as const).some(
    (dimension) => valuesOf(selection, dimension).length > 0
  );
  const events = byKind ? [] : untimed.rows('events');
  return {
    ties: ties.filter(({ inFocus }) => inFocus),
    deals: untimed
      .rows('arms-deals')
      .filter((row) => isDeliveredIn(row, years) && untimed.inFocus('arms-deals', row))
      .sort((a, b) => a.orderYear - b.orderYear || a.index - b.index),
    events: events
      .filter(
        (row) =>
          untimed.inFocus('events', row) &&
          (to === null || row.start <= to) &&
          (row.end ?? row.start) >= (eventsFrom ?? dayOf(years[0], 1, 1))
      )
      .sort((a, b) => a.start - b.start || a.index - b.index)
  };
}
