import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import type { TimeClause } from '#lib/core/selection/selection.ts';
import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';

export type ApprovalRow = RowsOf['approval'];
export type TermRow = RowsOf['leaders'];

/** What lines are made of: single polls, means of each month, or a house-adjusted trend. */
export type LineMake = 'polls' | 'mean' | 'adjusted';

/** How what lies behind a line changed: a pollster asks otherwise, comes in, or leaves for good. */
export type Change =
  | {
      readonly kind: 'mode';
      readonly pollster: string;
      readonly before: string;
      readonly now: string;
    }
  | { readonly kind: 'wording' | 'enters' | 'leaves'; readonly pollster: string };

/** A place on the line of a term: one poll, or what the polls of a month in office say together. */
export interface OfficePoint {
  /** Time in office in months; its whole part are the completed months. */
  readonly months: number;
  /** By the measure shown. */
  readonly value: number;
  /** Of the value, in its unit; null where it is no estimate. */
  readonly standardError: number | null;
  readonly polls: readonly [ApprovalRow, ...ApprovalRow[]];
  /** Whether the line runs on to it from the point before. */
  readonly joined: boolean;
  /** What is not as at the point before. */
  readonly changes: readonly Change[];
}

/** One term of office with its polls. */
export interface TermLine {
  readonly id: string;
  readonly term: TermRow;
  /** Whether another term of the same person is in the table, so that a name needs its years. */
  readonly oneOfSeveral: boolean;
  readonly points: readonly [OfficePoint, ...OfficePoint[]];
  /** Completed months when the leader left; null while in office. */
  readonly monthsServed: number | null;
  /** How the line ends: as the leader left, in office, or because the polls shown stop before. */
  readonly ends: 'left' | 'serving' | 'polls-stop';
  /** Focus: drawn strong. Kin: another term of a leader in focus. Context: grey. */
  readonly role: 'focus' | 'kin' | 'context';
  /** False where a clause of this very view leaves it out: drawn dimmed. */
  readonly chosen: boolean;
  /** The point nearest to twelve months, within one month of it. */
  readonly afterOneYear: OfficePoint | null;
}

/** What a term’s name is made from. */
export type NamedTerm = Pick<TermLine, 'term' | 'oneOfSeveral'>;

export interface CountryPollsters {
  readonly country: string;
  readonly pollsters: readonly string[];
}

export interface OfficeData {
  readonly extent: 'brief' | 'full';
  readonly measure: ApprovalMeasure;
  /** In order of their first day. */
  readonly lines: readonly TermLine[];
  /** Whose polls are shown of each country. */
  readonly sources: readonly CountryPollsters[];
  readonly make: LineMake;
  /** Whether only pollsters are taken that polled in every term compared. */
  readonly samePollsters: boolean;
  /** Terms that polls fall in but that have no line, since the polls are too few or too far apart. */
  readonly withoutLine: readonly NamedTerm[];
  readonly period: TimeClause | null;
  /** Lines of single polls, and no leader, period or pollster chosen. */
  readonly standard: boolean;
  /** Polls of the terms shown that do not say what the measure needs. */
  readonly pollsWithoutMeasure: number;
  /** Whether the pollster that covers most terms of all countries has no polls here. */
  readonly usualPollsterMissing: string | null;
  /** Whether there are polls, but none by a pollster that polled in every term compared. */
  readonly noneInCommon: boolean;
  /** Filters any of which hides all polls; only where nothing is left to show. */
  readonly hiddenBy: readonly Dimension[];
  /** Pollsters with enough polls over several terms, to choose from. */
  readonly pollsterChoices: readonly string[];
  /** Whether every pollster counts while none is chosen. */
  readonly takesEvery: boolean;
  readonly chosenPollsters: readonly string[];
}
