import { groups, max, min } from 'd3';
import type { Release } from '#lib/core/release/release.ts';
import { View } from '#lib/core/release/view.ts';
import { optionOf, type Options, type OptionValue } from '#lib/core/selection/options.ts';
import { withoutClause, type Selection } from '#lib/core/selection/selection.ts';
import { distinctionOf, nearness, rowsOfFlows, type Distinction, type Flow } from './arms-flows.ts';
import {
  AXIS_FROM,
  armsPeriod,
  cutsThroughYears,
  SUMMIT_YEARS,
  type Years
} from './arms-period.ts';
import { estimatedDeliveries } from './estimated-deliveries.ts';
import { stateConcentrations, type StateConcentration } from './state-concentration.ts';
import { volumePanel, type TotalOf, type VolumePanel } from './volume-panel.ts';

export interface ArmsVolumeData {
  readonly unit: OptionValue<'volume'>;
  readonly axis: Years;
  readonly period: Years;
  readonly panels: readonly VolumePanel[];
  readonly distinction: Distinction;
  readonly extent: 'brief' | 'full';
  /** Of the states whose flows are in focus, in the period. */
  readonly concentrations: readonly StateConcentration[];
  /** Flows of the selection that are not shown. */
  readonly hiddenFlows: number;
  readonly cutsThroughYears: boolean;
  readonly selection: Selection;
}

const MOST_PANELS = { brief: 4, full: 32 };

export function gatherArmsVolume(
  view: View,
  options: Options,
  extent: 'brief' | 'full'
): ArmsVolumeData {
  const all = view.all('arms-tiv');
  const figures = { first: min(all, yearOf) ?? AXIS_FROM, last: max(all, yearOf) ?? AXIS_FROM };
  const period = armsPeriod(view.selection, figures, SUMMIT_YEARS);
  const unit = optionOf(options, 'volume');
  // Averages reach back before the selected time, so they see the flows' whole history.
  const timeless = new View(view.release, withoutClause(view.selection, 'time'), view.name);
  const history = groups(timeless.rows('arms-tiv'), flowKey);
  const historyOf = new Map(history);
  const totalOf = totalsOf(view);
  const estimates = estimatedDeliveries(view.release);

  const shownRows = period ? rowsOfFlows(timeless, 'arms-tiv', view.rows('arms-tiv')) : [];
  const ownTime = view.own.some((clause) => clause.dimension === 'time');
  const framed = view.selection.some((clause) => clause.dimension === 'time') && !ownTime;
  const axis = !period
    ? { first: AXIS_FROM, last: figures.last }
    : framed
      ? period
      : { first: Math.min(AXIS_FROM, period.first), last: figures.last };

  const context = {
    view,
    timeless,
    axis,
    period: period ?? SUMMIT_YEARS,
    unit,
    totalOf,
    estimates
  };
  const panels = groups(shownRows, flowKey)
    .map(([key, rows]) => volumePanel(rows, historyOf.get(key) ?? rows, context))
    .filter((panel) => panel.years.length > 0);
  const ranked = panels
    .map((panel) => ({ panel, near: nearness(view, panel), volume: volumeOf(panel, extent) }))
    .sort((a, b) => (extent === 'full' ? 0 : b.near - a.near) || b.volume - a.volume)
    .slice(0, MOST_PANELS[extent])
    .sort((a, b) => b.volume - a.volume)
    .map(({ panel }) => panel);
  return {
    unit,
    axis,
    period: context.period,
    panels: ranked,
    distinction: distinctionOf(ranked),
    extent,
    concentrations: stateConcentrations(
      ranked.filter((panel) => panel.inFocus),
      view,
      context.period,
      totalOf,
      estimates
    ),
    hiddenFlows: panels.length - ranked.length,
    cutsThroughYears: cutsThroughYears(view.selection),
    selection: view.selection
  };
}

const yearOf = (row: { readonly year: number }) => row.year;
const flowKey = (row: Flow) => `${row.supplier} ${row.recipient}`;

/** The order of panels: on the dashboard one that a brush does not stir. */
function volumeOf(panel: VolumePanel, extent: 'brief' | 'full'): number {
  const { periodTivMillions, totalTivMillions } = panel;
  return extent === 'full' ? periodTivMillions + totalTivMillions / 1e9 : totalTivMillions;
}

/** The totals of a release by direction, country and year. */
const known = new WeakMap<Release, ReadonlyMap<string, number>>();

/** Denominators only from the table of totals: the flows of the file are a part of all flows. */
function totalsOf({ release }: View): TotalOf {
  let totals = known.get(release);
  if (!totals) known.set(release, (totals = totalsIn(release)));
  return (direction, { supplier, recipient }, year) =>
    totals.get(`${direction} ${direction === 'exports' ? supplier : recipient} ${year}`) ?? null;
}

function totalsIn(release: Release): Map<string, number> {
  const rows = release.table('arms-totals').rows();
  return new Map(
    rows.map((row) => [`${row.direction} ${row.country} ${row.year}`, row.tivMillions])
  );
}
