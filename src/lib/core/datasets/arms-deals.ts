import { choice, count, countryCode, NOTE, number, optional, SOURCE, text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { yearNotAfterYear } from './rules.ts';

const year = { minimum: 1900, maximum: 2100 };

export const armsDeals = defineDataset({
  name: 'arms-deals',
  title: 'Arms deals',
  description: 'One deal of the SIPRI register, from its order to its last delivery',
  columns: {
    supplier: countryCode('supplier', 'The state that delivers'),
    recipient: countryCode('recipient', 'The state that receives'),
    weapon: text('weapon', 'Designation of the weapon'),
    category: choice('category', 'Kind of weapon', [
      'aircraft',
      'missiles',
      'armoured-vehicles',
      'sensors',
      'engines',
      'air-defence',
      'ships',
      'artillery',
      'other',
      'submarines'
    ]),
    orderedNumber: optional(count('ordered', 'Number ordered', 'items', { minimum: 0 })),
    orderYear: count('order_year', 'Year of the order', 'year', year),
    deliveredNumber: count('delivered', 'Number delivered so far', 'items', { minimum: 0 }),
    deliveryFromYear: optional(
      count('delivery_from', 'Year of the first delivery; empty before there is one', 'year', year)
    ),
    deliveryToYear: optional(count('delivery_to', 'Year of the last delivery', 'year', year)),
    status: choice('status', 'Condition of the weapons', [
      'new',
      'second-hand',
      'licensed production',
      'second-hand but modernized'
    ]),
    tivDeliveredMillions: number(
      'tiv_delivered',
      'Volume delivered, in millions of SIPRI trend-indicator value: military capability, not money',
      'million TIV',
      { minimum: 0 }
    ),
    estimated: optional(
      text('estimated', 'The columns that SIPRI marks as its estimate', {
        separator: ';',
        pattern: '^(order_year|ordered|delivered)(;(order_year|ordered|delivered))*$'
      })
    ),
    ...SOURCE,
    ...NOTE
  },
  key: [
    'supplier',
    'recipient',
    'weapon',
    'orderYear',
    'orderedNumber',
    'deliveredNumber',
    'deliveryFromYear',
    'note'
  ],
  rules: [
    yearNotAfterYear(
      { property: 'deliveryFromYear', header: 'delivery_from' },
      { property: 'deliveryToYear', header: 'delivery_to' }
    )
  ],
  answers: {
    time: { as: 'years', columns: ['orderYear', 'deliveryToYear'] },
    country: { columns: ['supplier', 'recipient'] },
    pair: { ends: ['supplier', 'recipient'] },
    category: { columns: ['category'] },
    kind: { always: ['arms'] }
  }
});

/** Whether SIPRI estimates that figure of the deal. */
export function isEstimated(
  deal: { readonly estimated: string | null },
  what: 'order_year' | 'ordered' | 'delivered'
): boolean {
  return deal.estimated?.split(';').includes(what) ?? false;
}
