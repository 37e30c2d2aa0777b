import type { Selection } from '#lib/core/selection/selection.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { PerceptionRow, Question, Sentiment } from './sentiment-question.ts';

/** What one survey found about one country. */
export interface Survey {
  readonly row: PerceptionRow;
  /** The middle of its fieldwork. */
  readonly day: Day;
  /** The share of the chart’s answer, 0-100. */
  readonly percent: number;
  readonly inFocus: boolean;
}

/** One pollster’s surveys of one public about one country. */
export interface Series {
  readonly key: string;
  readonly country: string;
  readonly about: string;
  readonly pollster: string;
  /** Whether its pollster has the most surveys of the block. */
  readonly lead: boolean;
  readonly surveys: readonly Survey[];
  /** Surveys that a line may join: near in time and asked in one way. */
  readonly stretches: readonly (readonly Survey[])[];
  readonly inFocus: boolean;
}

/** From when a pollster asked in another way. */
export interface ModeChange {
  readonly mode: string;
  /** Midway between the last survey asked in the old way and the first in the new. */
  readonly day: Day;
  readonly year: number;
}

/** The views of one public. */
export interface Panel {
  readonly key: string;
  readonly country: string;
  readonly series: readonly Series[];
  readonly modeChanges: readonly ModeChange[];
  readonly inFocus: boolean;
}

/** The panels of one kind of question, all on one scale. */
export interface Block {
  readonly sentiment: Sentiment;
  readonly question: Question;
  readonly leadPollster: string;
  readonly panels: readonly Panel[];
  /** First and last day of the time axis. */
  readonly from: Day;
  readonly to: Day;
  /** Figures that do not give the share shown. */
  readonly withoutShare: number;
  /** Figures from before the axis. */
  readonly earlier: number;
}

/** The two figures that the story compares, from one survey. */
export interface Story {
  readonly russia: Survey;
  readonly china: Survey;
}

export interface PerceptionData {
  readonly extent: 'brief' | 'full';
  readonly blocks: readonly Block[];
  /** Kinds of question that have figures but are not shown. */
  readonly hidden: readonly Sentiment[];
  /** Only for the view that it was written for, and only while the rows bear it out. */
  readonly story: Story | null;
  readonly chosenPairs: readonly string[];
  readonly chosenCountries: readonly string[];
  readonly selection: Selection;
}

export function seriesOf(block: Block): Series[] {
  return block.panels.flatMap((panel) => panel.series);
}
