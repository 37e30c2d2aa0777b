import { rollups, sum } from 'd3';
import type { View } from '#lib/core/release/view.ts';
import { anyEstimated, type Estimated } from '#lib/core/statistics/any-estimated.ts';
import { concentrationRange } from '#lib/core/statistics/concentration-range.ts';
import type { RecordRef } from '#lib/ui/scene.ts';
import type { Flow, Direction } from './arms-flows.ts';
import { yearsOf, type Years } from './arms-period.ts';
import type { EstimatedDeliveries } from './estimated-deliveries.ts';
import type { TotalOf } from './volume-panel.ts';

/** How far a state's exports go to few recipients, or its imports come from few suppliers. */
export interface StateConcentration {
  readonly direction: Direction;
  readonly country: string;
  /** Σ share², 0-1: a range where the data do not hold all partners. */
  readonly low: number;
  readonly high: number;
  /** Partners with deliveries in the period, of those in the data. */
  readonly partners: number;
  readonly largest: { readonly country: string; readonly percent: number };
  readonly estimated: Estimated;
  readonly records: readonly RecordRef[];
}

/** A range wider than this says too little. */
const WIDEST = 0.1;

/** The concentrations that the data tell of the suppliers, then of the recipients, of some flows. */
export function stateConcentrations(
  flows: readonly Flow[],
  view: View,
  period: Years,
  totalOf: TotalOf,
  estimates: EstimatedDeliveries
): StateConcentration[] {
  const rows = view
    .all('arms-tiv')
    .filter(({ year }) => year >= period.first && year <= period.last);
  const measure = (direction: Direction, country: string): StateConcentration[] => {
    const [end, partner] =
      direction === 'exports'
        ? (['supplier', 'recipient'] as const)
        : (['recipient', 'supplier'] as const);
    const state = { supplier: country, recipient: country };
    const years = yearsOf(period);
    const totals = years.map((year) => totalOf(direction, state, year));
    if (totals.some((total) => total === null)) return [];
    const own = rows.filter((row) => row[end] === country);
    const parts = rollups(
      own,
      (some) => sum(some, (row) => row.tivMillions),
      (row) => row[partner]
    )
      .filter(([, tiv]) => tiv > 0)
      .sort(([, a], [, b]) => b - a);
    const total = sum(totals);
    const range = concentrationRange(
      parts.map(([, tiv]) => tiv),
      total
    );
    const [first] = parts;
    if (!range || !first || range[1] - range[0] > WIDEST) return [];
    return [
      {
        direction,
        country,
        low: range[0],
        high: range[1],
        partners: parts.length,
        largest: { country: first[0], percent: (first[1] / total) * 100 },
        estimated: anyEstimated(years.map((year) => estimates.ofTotal(direction, state, year))),
        records: own.map(({ index }) => ({ dataset: 'arms-tiv', index }))
      }
    ];
  };
  const distinct = (end: 'supplier' | 'recipient') => [...new Set(flows.map((flow) => flow[end]))];
  return [
    ...distinct('supplier').flatMap((country) => measure('exports', country)),
    ...distinct('recipient').flatMap((country) => measure('imports', country))
  ];
}
