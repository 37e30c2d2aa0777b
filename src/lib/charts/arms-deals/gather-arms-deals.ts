import { groups, sum } from 'd3';
import {
  distinctionOf,
  isOfStory,
  rowsOfFlows,
  type Distinction,
  type Flow
} from '#lib/charts/arms-volume/arms-flows.ts';
import { cutsThroughYears, type Years } from '#lib/charts/arms-volume/arms-period.ts';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import type { Options } from '#lib/core/selection/options.ts';
import { valuesOf, type Selection } from '#lib/core/selection/selection.ts';
import { armsDealOf, type ArmsDeal } from './arms-deal.ts';

/** The deals of one flow, by the year of their order. */
export interface DealGroup extends Flow {
  readonly pair: string;
  /** Whether the pair is chosen, by whichever view. */
  readonly chosen: boolean;
  readonly deals: readonly ArmsDeal[];
}

export interface ArmsDealsData {
  /** The largest deals, to draw. */
  readonly groups: readonly DealGroup[];
  /** Every deal of the selection, the largest first. */
  readonly all: readonly ArmsDeal[];
  readonly distinction: Distinction;
  /** From the first order to the last delivery drawn. */
  readonly axis: Years;
  /** The years of order looked at while no time is selected; null where the selection says. */
  readonly orderYears: Years | null;
  readonly cutsThroughYears: boolean;
  readonly selection: Selection;
}

/** Orders of the years before the summit of December 2016, while no time is selected. */
const ORDER_YEARS: Years = { first: 2009, last: 2016 };
const MOST_DEALS = { brief: 12, full: 40 };

export function gatherArmsDeals(
  view: View,
  _options: Options,
  extent: 'brief' | 'full'
): ArmsDealsData {
  const flows = rowsOfFlows(view, 'arms-deals', view.rows('arms-deals'));
  const { rows, orderYears } = narrow(view, flows);
  const all = rows
    .map((row) => armsDealOf(row, view.inFocus('arms-deals', row)))
    .sort((a, b) => b.tivMillions - a.tivMillions || a.index - b.index);
  const shown = all.slice(0, MOST_DEALS[extent]);
  const chosen = valuesOf(view.selection, 'pair');
  const dealGroups = groups(shown, (deal) => `${deal.supplier} ${deal.recipient}`)
    .map(([, deals]): DealGroup => {
      const { supplier, recipient, pair } = deals[0]!;
      const byOrder = [...deals].sort((a, b) => a.orderYear.value - b.orderYear.value);
      return { supplier, recipient, pair, chosen: chosen.includes(pair), deals: byOrder };
    })
    .sort((a, b) => volumeOf(b) - volumeOf(a));
  return {
    groups: dealGroups,
    all,
    distinction: distinctionOf(dealGroups),
    axis: axisOf(shown),
    orderYears,
    cutsThroughYears: cutsThroughYears(view.selection),
    selection: view.selection
  };
}

/**
 * Where no other view has selected a time, only orders of the years before the summit, if there are
 * any; and where none has chosen countries either, only the four recipients of the story.
 */
function narrow(
  view: View,
  rows: readonly RowsOf['arms-deals'][]
): { readonly rows: readonly RowsOf['arms-deals'][]; readonly orderYears: Years | null } {
  const others = view.selection.filter((clause) => clause.view !== view.name);
  const filtered = (...dimensions: string[]) =>
    others.some((clause) => dimensions.includes(clause.dimension));
  const keep = (candidates: readonly RowsOf['arms-deals'][]) =>
    candidates.some((row) => view.inFocus('arms-deals', row)) ? candidates : null;
  const ofStory = filtered('country', 'pair') ? null : keep(rows.filter(isOfStory));
  const flows = ofStory ?? rows;
  if (filtered('time')) return { rows: flows, orderYears: null };
  const recent = keep(
    flows.filter(({ orderYear }) => orderYear >= ORDER_YEARS.first && orderYear <= ORDER_YEARS.last)
  );
  return recent ? { rows: recent, orderYears: ORDER_YEARS } : { rows: flows, orderYears: null };
}

function volumeOf(group: DealGroup): number {
  return sum(group.deals, (deal) => deal.tivMillions);
}

function axisOf(deals: readonly ArmsDeal[]): Years {
  if (deals.length === 0) return ORDER_YEARS;
  return {
    first: Math.min(...deals.map((deal) => deal.orderYear.value)),
    last: Math.max(...deals.map((deal) => deal.deliveries?.last ?? deal.orderYear.value))
  };
}
