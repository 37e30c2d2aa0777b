/**
 * What datasets share and a reader can filter by. `time` is a range of days; every other dimension
 * is a set of values. A `pair` is two country codes in alphabetical order, `JPN-RUS`.
 */
export const DIMENSIONS = [
  'time',
  'country',
  'leader',
  'pollster',
  'dispute',
  'stance',
  'kind',
  'category',
  'pair'
] as const;

export type Dimension = (typeof DIMENSIONS)[number];
export type SetDimension = Exclude<Dimension, 'time'>;

/** The one name of the tie between two countries, whichever is named first. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`;
}

/** How the columns of a dataset answer to the dimensions. A dimension left out does not touch it. */
export interface Answers {
  readonly time?: TimeAnswer;
  readonly country?: SetAnswer;
  readonly leader?: SetAnswer;
  readonly pollster?: SetAnswer;
  readonly dispute?: SetAnswer;
  readonly stance?: SetAnswer;
  readonly kind?: SetAnswer;
  readonly category?: SetAnswer;
  readonly pair?: SetAnswer | { readonly ends: readonly [string, string] };
}

/**
 * - `middle`: a survey stands at the middle day of its fieldwork, start + ⌊(end − start) / 2⌋; where
 *   the start is unknown, at its end.
 * - `span`: a state of things lasts from its start to its end and is met by every range that overlaps
 *   it; an unknown start reaches back, an unknown end reaches on for ever.
 * - `moment`: like a span, but without an end it is the one day.
 * - `years`: number columns hold years, from 1 January of the first to 31 December of the last; a
 *   missing last year ends with the first.
 */
export interface TimeAnswer {
  readonly as: 'middle' | 'span' | 'moment' | 'years';
  readonly columns: readonly [start: string, end: string];
}

/**
 * The values that a row touches: those in any of its text columns, each read through `values` where
 * one cell stands for several or other values; or the same values for every row.
 */
export type SetAnswer =
  | { readonly columns: readonly string[]; readonly values?: (cell: string) => readonly string[] }
  | { readonly always: readonly string[] };
