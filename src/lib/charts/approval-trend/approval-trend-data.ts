import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import type { OptionValue } from '#lib/core/selection/options.ts';
import type { TrendRules } from '#lib/core/statistics/trend-line.ts';
import type { Day } from '#lib/core/table/day.ts';

export type Measure = OptionValue<'measure'>;
export type ApprovalRow = RowsOf['approval'];
export type EventRow = RowsOf['events'];

/** One poll with the figure that the chart shows of it. */
export interface Poll {
  readonly row: ApprovalRow;
  /** Middle of the fieldwork. */
  readonly day: Day;
  /** In percent, or percentage points for net approval. */
  readonly value: number;
  /** Whether it satisfies what this chart itself has selected. */
  readonly inFocus: boolean;
}

/** The polls on one leader in one unbroken time in office. */
export interface TrendSeries {
  readonly key: string;
  readonly country: string;
  readonly leader: string;
  readonly inOffice: Stretch;
  /** Whether another time in office of the same leader is shown as well. */
  readonly repeated: boolean;
  /** In order of their days; never empty. */
  readonly polls: readonly Poll[];
  /** The trend, piece by piece; empty where none is asked for or polls are too few. */
  readonly line: readonly TrendPoint[];
}

/** A point of a trend, in the unit of the measure. */
export interface TrendPoint {
  readonly day: Day;
  readonly value: number;
  /** The interval at 95 %, where the method has one. */
  readonly low: number | null;
  readonly high: number | null;
  /** Polls of the month that it is the mean of. */
  readonly count: number | null;
  /** Whether the line comes here from the point before. */
  readonly joined: boolean;
}

/** An unbroken time in office, over all offices held one after the other. */
export interface Stretch {
  readonly start: Day;
  /** Null while in office. */
  readonly end: Day | null;
}

export interface TrendPanel {
  /** Null only where nothing is shown. */
  readonly country: string | null;
  /** In order of their first polls. */
  readonly series: readonly TrendSeries[];
}

export interface TrendData {
  readonly measure: Measure;
  readonly trend: OptionValue<'trend'>;
  readonly house: OptionValue<'house'>;
  /** When a line is drawn at all. */
  readonly rules: TrendRules;
  readonly extent: 'brief' | 'full';
  /** One a country; one without series where nothing is shown. */
  readonly panels: readonly TrendPanel[];
  readonly from: Day;
  readonly to: Day;
  /** Whether a period was asked for, which the words then repeat. */
  readonly periodChosen: boolean;
  /** With their number of polls, the busiest first. */
  readonly pollsters: readonly { readonly name: string; readonly polls: number }[];
  readonly chosenPollsters: readonly string[];
  readonly chosenLeaders: readonly string[];
  /** What this chart brushed: the rest is its context. */
  readonly brushed: { readonly from: Day; readonly to: Day } | null;
  /** Whether it is the leader and time in office shown while nothing asks for others. */
  readonly standard: boolean;
  /** Whether clauses of other views thin the polls. */
  readonly filtered: boolean;
  /** In the standard view: the polls that ended in the four weeks before the meeting. */
  readonly beforeMeeting: readonly Poll[];
  readonly events: readonly EventRow[];
  /** Where a pollster that stands alone began to call mobile phones too. */
  readonly mobileAdded: { readonly pollster: string; readonly day: Day } | null;
  /** Polls left out since the measure needs a share disapproving that they do not give. */
  readonly withoutMeasure: number;
  /** Filters each of which alone keeps every poll away, with the polls that its removal brings. */
  readonly blockedBy: readonly { readonly dimension: Dimension; readonly polls: number }[];
  /** Every leader to choose from. */
  readonly leaders: readonly { readonly country: string; readonly leader: string }[];
  /** The offices of the leaders shown who held several. */
  readonly offices: readonly RowsOf['leaders'][];
}

/** All series of all panels. */
export function seriesOf(data: TrendData): TrendSeries[] {
  return data.panels.flatMap((panel) => panel.series);
}

export function pollsOf(data: TrendData): Poll[] {
  const all: Poll[] = [];
  for (const { series } of data.panels) {
    for (const { polls } of series) for (const poll of polls) all.push(poll);
  }
  return all;
}

/** Whether any trend is drawn. */
export function hasLine(data: TrendData): boolean {
  return seriesOf(data).some(({ line }) => line.some((point) => point.joined));
}

/** Whether an interval is drawn about it. */
export function hasBand(data: TrendData): boolean {
  return seriesOf(data).some(({ line }) => line.some((point) => point.low !== null));
}
