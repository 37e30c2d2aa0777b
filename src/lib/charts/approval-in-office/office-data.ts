import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Dimension } from '#lib/core/selection/dimension.ts';
import type { TimeClause } from '#lib/core/selection/selection.ts';
import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';

export type ApprovalRow = RowsOf['approval'];
export type TermRow = RowsOf['leaders'];

/** A place on the line of a term: one poll, or the mean of several pollsters in a month of office. */
export interface OfficePoint {
  /** Time in office in months; its whole part are the completed months. */
  readonly months: number;
  /** By the measure shown. */
  readonly value: number;
  readonly polls: readonly [ApprovalRow, ...ApprovalRow[]];
  /** Whether the line runs on to it from the point before. */
  readonly joined: boolean;
  /** The first poll in which the pollster asked people in another way than in the one before. */
  readonly newMode: { readonly before: string; readonly now: string } | null;
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
  /** Whether points are monthly means of several pollsters. */
  readonly mixed: boolean;
  readonly period: TimeClause | null;
  /** Whether the reader chose no leader, period or pollster. */
  readonly standard: boolean;
  /** Polls of the terms shown that do not say what the measure needs. */
  readonly pollsWithoutMeasure: number;
  /** Whether the pollster that covers most terms of all countries has no polls here. */
  readonly usualPollsterMissing: string | null;
  /** Filters any of which hides all polls; only where nothing is left to show. */
  readonly hiddenBy: readonly Dimension[];
  /** Pollsters with enough polls over several terms, to choose from. */
  readonly pollsterChoices: readonly string[];
}
