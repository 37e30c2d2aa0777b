import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Release } from '#lib/core/release/release.ts';
import type { Day } from '#lib/core/table/day.ts';

/** What the figures say of a claim. `untestable`: they cannot speak for or against it. */
export type Verdict = 'supported' | 'mixed' | 'contradicted' | 'untestable';

/** A row that a judgement rests on. */
export interface RowRef {
  readonly dataset: DatasetName;
  readonly index: number;
}

/** The outcome of a rule: always computed from the tables, never stored. */
export interface Judgement<Figures = unknown> {
  readonly verdict: Verdict;
  /** The numbers behind the verdict, and those that speak against it. */
  readonly figures: Figures;
  /** The rows counted, those that decide first. */
  readonly rows: readonly RowRef[];
}

/** A view of a chart that bears on a claim: which chart, and the parameters of its address. */
export interface LinkedView {
  readonly chart: string;
  /** `?country=JPN&to=2016-12-15`: selection and options as every page's address holds them. */
  readonly address: string;
}

/** A statement of an argument, and the rule by which the tables answer it. */
export interface Claim<Figures = unknown> {
  /** Its key in claims.csv. */
  readonly id: string;
  /** @param asOf only what was known by the end of this day counts; the rule reads no clock */
  readonly judge: (release: Release, asOf: Day) => Judgement<Figures>;
  /** What bears on it: on the day of the argument, drawn from what was known, and today. */
  readonly views: { readonly then: LinkedView; readonly now: LinkedView };
}

export function refsTo(
  dataset: DatasetName,
  rows: readonly { readonly index: number }[]
): readonly RowRef[] {
  return rows.map(({ index }) => ({ dataset, index }));
}
