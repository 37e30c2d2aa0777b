import type { Release } from '#lib/core/release/release.ts';
import { isEstimated } from '#lib/core/datasets/arms-deals.ts';
import type { Estimated } from '#lib/core/statistics/any-estimated.ts';
import type { Flow, Direction } from './arms-flows.ts';

/** Which volumes hold deliveries whose number SIPRI estimates. */
export interface EstimatedDeliveries {
  readonly ofFlow: (flow: Flow, year: number) => Estimated;
  /** All that the supplier delivered, or that the recipient received. */
  readonly ofTotal: (direction: Direction, flow: Flow, year: number) => Estimated;
}

/**
 * The yearly volumes say nothing of estimates; the deals do. A flow is estimated in a year if one of its
 * deals with an estimated number of deliveries was being delivered then. Not known is it where the data
 * list no deal; and of a total always unless a deal is estimated, since they list only a part of the deals.
 */
export function estimatedDeliveries(release: Release): EstimatedDeliveries {
  let found = known.get(release);
  if (!found) known.set(release, (found = findEstimates(release)));
  return found;
}

const known = new WeakMap<Release, EstimatedDeliveries>();

function findEstimates(release: Release): EstimatedDeliveries {
  const flows = new Map<string, boolean>();
  const totals = new Set<string>();
  for (const deal of release.table('arms-deals').rows()) {
    const { supplier, recipient, deliveryFromYear: first, deliveryToYear: last } = deal;
    if (first === null) continue;
    const estimated = isEstimated(deal, 'delivered');
    for (let year = first; year <= (last ?? first); year++) {
      const key = `${supplier} ${recipient} ${year}`;
      flows.set(key, estimated || (flows.get(key) ?? false));
      if (!estimated) continue;
      totals.add(`exports ${supplier} ${year}`);
      totals.add(`imports ${recipient} ${year}`);
    }
  }
  return {
    ofFlow: ({ supplier, recipient }, year) =>
      flows.get(`${supplier} ${recipient} ${year}`) ?? null,
    ofTotal: (direction, { supplier, recipient }, year) =>
      totals.has(`${direction} ${direction === 'exports' ? supplier : recipient} ${year}`) || null
  };
}
