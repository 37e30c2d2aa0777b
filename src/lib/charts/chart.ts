import type { Component } from 'svelte';
import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import { answersTo, View } from '#lib/core/release/view.ts';
import type { Span } from '#lib/core/selection/brush-span.ts';
import type { SetDimension } from '#lib/core/selection/dimension.ts';
import type { OptionName, Options } from '#lib/core/selection/options.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import type { ChartTable, DrawProps, Scene, Size, Words } from '#lib/ui/scene.ts';

/**
 * One kind of chart: pure functions that turn the rows of a view into data, pixels, words and a
 * table, and the component that draws the pixels. Everything it shows follows from its arguments.
 */
export interface Chart<Data, S extends Scene> {
  /** As in the addresses. */
  readonly id: ChartId;
  /** The datasets it shows; what answers to a dimension and what does not follows from them. */
  readonly datasets: readonly DatasetName[];
  /** Those whose rows its table lists; the first of its datasets if silent. */
  readonly lists?: readonly DatasetName[];
  /** The options it follows, offered as controls in this order. */
  readonly options: readonly OptionName[];
  /** Options that only the chart's own page offers. */
  readonly furtherOptions?: readonly OptionName[];
  /** Those of its options that do nothing beside the others chosen; they are not offered. */
  readonly idleOptions?: (chosen: Options) => readonly OptionName[];
  /** Loads what these options need beyond the chart's own code; null where nothing is missing. */
  readonly loadFor?: (options: Options, extent: 'brief' | 'full') => Promise<void> | null;
  /** The rows to show, already grouped and computed. Brief: the best part, for the dashboard. */
  readonly gather: (view: View, options: Options, extent: 'brief' | 'full') => Data;
  /**
   * Where everything stands. With the data of another version to be compared with, scales hold both
   * and what both share stands in the same place, whichever of the two is drawn.
   */
  readonly place: (data: Data, size: Size, language: Language, compared?: Data) => S;
  readonly words: (data: Data, language: Language) => Words;
  readonly table: (data: Data, language: Language) => ChartTable;
  readonly component: Component<DrawProps<S>>;
  /** A value that the chart needs exactly one of, offered in a select control. */
  readonly pick?: (data: Data, language: Language) => Pick;
  /** The stretch of time that can be played through, if any. */
  readonly plays?: {
    readonly span: (release: Release) => Span;
    /** The day that is shown while no time is selected. */
    readonly standing: Day;
    /** What changes in the time that is shown. */
    readonly say: (data: Data, language: Language) => string;
  };
}

/** One value of a dimension to choose for a chart, with those to choose from. */
export interface Pick {
  readonly dimension: SetDimension;
  readonly chosen: string;
  readonly values: readonly { readonly value: string; readonly text: string }[];
}

export const CHART_IDS = [
  'approval-trend',
  'approval-in-office',
  'house-effects',
  'settlement',
  'perception',
  'arms-volume',
  'arms-deals',
  'network',
  'timeline'
] as const;

export type ChartId = (typeof CHART_IDS)[number];

/** A chart whose data and scene are nobody else's business, as the catalog holds it. */
export type AnyChart = Chart<unknown, Scene>;

/** What a chart sees of a release: clauses that touch none of its datasets do not exist for it. */
export function viewFor(chart: AnyChart, release: Release, selection: Selection): View {
  const touching = selection.filter(({ dimension }) => answersTo(dimension, chart.datasets));
  return new View(release, touching, chart.id);
}

/** What of the options a chart follows. */
export function followedOptions(
  { options, furtherOptions = [] }: AnyChart,
  chosen: Options
): Options {
  const followed = new Set<string>([...options, ...furtherOptions]);
  return Object.fromEntries(Object.entries(chosen).filter(([name]) => followed.has(name)));
}

/** The datasets whose rows a chart lists in its table; their terms are those of the chart. */
export function listedDatasets({ datasets, lists }: AnyChart): readonly DatasetName[] {
  return lists ?? datasets.slice(0, 1);
}
