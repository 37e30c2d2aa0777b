import { isEstimated } from '#lib/core/datasets/arms-deals.ts';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Flow } from '#lib/charts/arms-volume/arms-flows.ts';
import { pairOfFlow } from '#lib/charts/arms-volume/arms-flows.ts';

export type Category = RowsOf['arms-deals']['category'];
export type Status = RowsOf['arms-deals']['status'];

/** A number of the register, and whether it is SIPRI's estimate. */
export interface Figure {
  readonly value: number;
  readonly estimated: boolean;
}

/** One deal of the register, from its order to its last delivery. */
export interface ArmsDeal extends Flow {
  readonly index: number;
  readonly pair: string;
  readonly weapon: string;
  readonly category: Category;
  readonly status: Status;
  readonly orderYear: Figure;
  readonly ordered: Figure | null;
  readonly delivered: Figure;
  /** Years of the first and last delivery; null before there is one. */
  readonly deliveries: { readonly first: number; readonly last: number } | null;
  readonly tivMillions: number;
  readonly inFocus: boolean;
}

export function armsDealOf(row: RowsOf['arms-deals'], inFocus: boolean): ArmsDeal {
  const { deliveryFromYear: first, deliveryToYear: last } = row;
  return {
    index: row.index,
    supplier: row.supplier,
    recipient: row.recipient,
    pair: pairOfFlow(row),
    weapon: row.weapon,
    category: row.category,
    status: row.status,
    orderYear: { value: row.orderYear, estimated: isEstimated(row, 'order_year') },
    ordered:
      row.orderedNumber === null
        ? null
        : { value: row.orderedNumber, estimated: isEstimated(row, 'ordered') },
    delivered: { value: row.deliveredNumber, estimated: isEstimated(row, 'delivered') },
    deliveries: first === null ? null : { first, last: last ?? first },
    tivMillions: row.tivDeliveredMillions,
    inFocus
  };
}

/** Whether SIPRI estimates any figure of the deal. */
export function hasEstimate({ orderYear, ordered, delivered }: ArmsDeal): boolean {
  return orderYear.estimated || delivered.estimated || (ordered?.estimated ?? false);
}
