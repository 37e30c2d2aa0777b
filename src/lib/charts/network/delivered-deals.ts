import { isEstimated } from '#lib/core/datasets/arms-deals.ts';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';
import { FIRST_YEAR } from '#lib/network/structure.ts';

type Deal = RowsOf['arms-deals'];
type Years = readonly [first: number, last: number];

/** Whether anything of the deal was delivered in these years. */
export function isDeliveredIn(
  { deliveryFromYear, deliveryToYear }: Deal,
  [first, last]: Years
): boolean {
  if (deliveryFromYear === null || deliveryFromYear > last) return false;
  return (deliveryToYear ?? deliveryFromYear) >= first;
}

/** How many of the deals were delivered in these years, by the id of their arms tie. */
export function countDeals(deals: readonly Deal[], years: Years): Map<string, number> {
  const counts = new Map<string, number>();
  for (const deal of deals) {
    if (!isDeliveredIn(deal, years)) continue;
    const id = tieOf(deal);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

export interface Orders {
  readonly count: number;
  readonly firstYear: number;
}

/** How many of the deals were ordered since 1990, and the first year of them, by their arms tie. */
export function countOrders(deals: readonly Deal[]): Map<string, Orders> {
  const orders = new Map<string, Orders>();
  for (const deal of deals) {
    if (deal.orderYear < FIRST_YEAR) continue;
    const id = tieOf(deal);
    const { count, firstYear } = orders.get(id) ?? { count: 0, firstYear: Infinity };
    orders.set(id, { count: count + 1, firstYear: Math.min(firstYear, deal.orderYear) });
  }
  return orders;
}

/**
 * The arms ties whose volume rests on estimates: of the deals delivered in these years, those whose
 * number delivered SIPRI estimates make up more than half.
 */
export function estimatedTies(deals: readonly Deal[], years: Years): Set<string> {
  const volumes = new Map<string, { all: number; estimated: number }>();
  for (const deal of deals) {
    if (!isDeliveredIn(deal, years)) continue;
    const id = tieOf(deal);
    const { all, estimated } = volumes.get(id) ?? { all: 0, estimated: 0 };
    const volume = deal.tivDeliveredMillions;
    volumes.set(id, {
      all: all + volume,
      estimated: estimated + (isEstimated(deal, 'delivered') ? volume : 0)
    });
  }
  return new Set(
    [...volumes].filter(([, { all, estimated }]) => estimated > all / 2).map(([id]) => id)
  );
}

function tieOf({ supplier, recipient }: Deal): string {
  return `${pairOf(supplier, recipient)} arms ${supplier}`;
}
