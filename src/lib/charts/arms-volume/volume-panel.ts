import { index, sum } from 'd3';
import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import type { OptionValue } from '#lib/core/selection/options.ts';
import { valuesOf } from '#lib/core/selection/selection.ts';
import { anyEstimated, type Estimated } from '#lib/core/statistics/any-estimated.ts';
import { fiveYearAverage } from '#lib/core/statistics/five-year-average.ts';
import { shareOf } from '#lib/core/statistics/share-of.ts';
import { pairOfFlow, type Direction, type Flow } from './arms-flows.ts';
import { AXIS_FROM, yearsOf, type Years } from './arms-period.ts';
import type { EstimatedDeliveries } from './estimated-deliveries.ts';

type TivRow = RowsOf['arms-tiv'];

/** All that the supplier delivered or the recipient received in a year; null where not known. */
export type TotalOf = (direction: Direction, flow: Flow, year: number) => number | null;

/** Whether a volume, and its shares of all exports and imports, hold estimated parts. */
export interface FlowEstimates {
  readonly tiv: Estimated;
  readonly exports: Estimated;
  readonly imports: Estimated;
}

export interface VolumeYear {
  readonly year: number;
  readonly tivMillions: number;
  readonly exportsPercent: number | null;
  readonly importsPercent: number | null;
  readonly estimated: FlowEstimates;
  readonly index: number;
}

/** The deliveries of one state to another. */
export interface VolumePanel extends Flow {
  readonly pair: string;
  /** Whether the pair is chosen, by whichever view. */
  readonly chosen: boolean;
  readonly inFocus: boolean;
  /** The years to show that have a figure, in order. */
  readonly years: readonly VolumeYear[];
  /** The five-year average of every year to show, in the unit of the chart. */
  readonly averages: readonly (number | null)[];
  /** All that the file has since the axis's usual beginning, whatever time is selected. */
  readonly totalTivMillions: number;
  readonly periodTivMillions: number;
  readonly periodExportsPercent: number | null;
  readonly periodImportsPercent: number | null;
  readonly periodEstimated: FlowEstimates;
  /** Years of the axis without a figure, between the first and the last that have one. */
  readonly missingYears: number;
}

/** What the panels of one chart share. */
export interface VolumeContext {
  readonly view: View;
  readonly timeless: View;
  readonly axis: Years;
  readonly period: Years;
  readonly unit: OptionValue<'volume'>;
  readonly totalOf: TotalOf;
  readonly estimates: EstimatedDeliveries;
}

/**
 * The panel of one flow.
 * @param rows those to show
 * @param history all of the flow, whatever time is selected
 */
export function volumePanel(
  rows: readonly TivRow[],
  history: readonly TivRow[],
  { view, timeless, axis, period, unit, totalOf, estimates }: VolumeContext
): VolumePanel {
  const { supplier, recipient } = rows[0]!;
  const flow = { supplier, recipient };
  const byYear = index(history, (row) => row.year);
  const within =
    ({ first, last }: Years) =>
    (row: { readonly year: number }) =>
      row.year >= first && row.year <= last;
  const volumeIn = (year: number) => byYear.get(year)?.tivMillions ?? null;
  const averageIn = (year: number) => {
    const average = fiveYearAverage(volumeIn, year);
    if (unit === 'tiv') return average;
    return shareOf(
      average,
      fiveYearAverage((of) => totalOf(unit, flow, of), year)
    );
  };
  const inPeriod = rows.filter(within(period));
  // Nothing delivered is no estimate, nor is its share.
  const delivered = (some: readonly TivRow[]) => some.filter((row) => row.tivMillions > 0);
  const estimatesIn = (some: readonly TivRow[], totalYears: readonly number[]): FlowEstimates => {
    const flows = delivered(some).map(({ year }) => estimates.ofFlow(flow, year));
    const share = (direction: Direction) =>
      flows.length > 0 &&
      anyEstimated([
        ...flows,
        ...totalYears.map((year) => estimates.ofTotal(direction, flow, year))
      ]);
    return { tiv: anyEstimated(flows), exports: share('exports'), imports: share('imports') };
  };
  const periodTivMillions = sum(inPeriod, (row) => row.tivMillions);
  const periodShare = (direction: Direction) => {
    const totals = yearsOf(period).map((year) => totalOf(direction, flow, year));
    const whole = totals.every((total) => total !== null) ? sum(totals) : null;
    return inPeriod.length > 0 ? shareOf(periodTivMillions, whole) : null;
  };
  const years = rows
    .filter(within(axis))
    .map((row) => ({
      year: row.year,
      tivMillions: row.tivMillions,
      exportsPercent: shareOf(row.tivMillions, totalOf('exports', flow, row.year)),
      importsPercent: shareOf(row.tivMillions, totalOf('imports', flow, row.year)),
      estimated: estimatesIn([row], [row.year]),
      index: row.index
    }))
    .sort((a, b) => a.year - b.year);
  const span = years.length > 0 ? years.at(-1)!.year - years[0]!.year + 1 : 0;
  const pair = pairOfFlow(flow);
  return {
    ...flow,
    pair,
    chosen: valuesOf(view.selection, 'pair').includes(pair),
    inFocus: timeless.inFocus('arms-tiv', rows[0]!),
    years,
    averages: yearsOf(axis).map(averageIn),
    totalTivMillions: sum(history, (row) => (row.year >= AXIS_FROM ? row.tivMillions : 0)),
    periodTivMillions,
    periodExportsPercent: periodShare('exports'),
    periodImportsPercent: periodShare('imports'),
    periodEstimated: estimatesIn(inPeriod, yearsOf(period)),
    missingYears: span - years.length
  };
}
