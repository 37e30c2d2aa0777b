import type { Day } from '#lib/core/table/day.ts';
import { DIMENSIONS, type Dimension, type SetDimension } from './dimension.ts';

/**
 * One filter with an author. `view` names the view that published it: that view keeps its own full
 * context, every other shows only what satisfies the clause. A clause without an author (null)
 * holds everywhere.
 */
export type Clause = TimeClause | SetClause;

/** From the first to the last day, both included; null leaves that side open. */
export interface TimeClause {
  readonly dimension: 'time';
  readonly from: Day | null;
  readonly to: Day | null;
  readonly view: string | null;
}

/** Rows that touch any of the values; never empty. */
export interface SetClause {
  readonly dimension: SetDimension;
  readonly values: readonly string[];
  readonly view: string | null;
}

/** All clauses together, at most one a dimension, in the order of {@link DIMENSIONS}. */
export type Selection = readonly Clause[];

/** What choosing a mark asks for: a value of a dimension, or a stretch of time. */
export type Choice =
  | { readonly dimension: SetDimension; readonly value: string }
  | { readonly dimension: 'time'; readonly from: Day | null; readonly to: Day | null };

export function timeClauseOf(selection: Selection): TimeClause | null {
  return selection.find((clause) => clause.dimension === 'time') ?? null;
}

const NONE: readonly string[] = [];

/** The values chosen on a dimension, empty when it is not filtered. */
export function valuesOf(selection: Selection, dimension: SetDimension): readonly string[] {
  const clause = selection.find((candidate) => candidate.dimension === dimension);
  return clause && clause.dimension !== 'time' ? clause.values : NONE;
}

export function clauseOf(selection: Selection, dimension: Dimension): Clause | null {
  return selection.find((clause) => clause.dimension === dimension) ?? null;
}

/** Sets or replaces the clause on its dimension; an empty clause removes it. */
export function withClause(selection: Selection, clause: Clause): Selection {
  const others = withoutClause(selection, clause.dimension);
  const empty =
    clause.dimension === 'time'
      ? clause.from === null && clause.to === null
      : clause.values.length === 0;
  if (empty) return others;
  return [...others, clause].sort(
    (a, b) => DIMENSIONS.indexOf(a.dimension) - DIMENSIONS.indexOf(b.dimension)
  );
}

export function withoutClause(selection: Selection, dimension: Dimension): Selection {
  return selection.filter((clause) => clause.dimension !== dimension);
}

export function isChosen(selection: Selection, choice: Choice): boolean {
  if (choice.dimension === 'time') {
    const clause = timeClauseOf(selection);
    return clause !== null && clause.from === choice.from && clause.to === choice.to;
  }
  return valuesOf(selection, choice.dimension).includes(choice.value);
}

/**
 * Chooses the choices, or, when all of them are chosen already, unchooses them. Values are added to
 * those already chosen on their dimension; a stretch of time replaces the last one. The clause then
 * belongs to `view`.
 */
export function toggleChoices(
  selection: Selection,
  choices: readonly Choice[],
  view: string | null
): Selection {
  const unchoose = choices.length > 0 && choices.every((choice) => isChosen(selection, choice));
  return choices.reduce((result: Selection, choice) => {
    if (choice.dimension === 'time') {
      return unchoose ? withoutClause(result, 'time') : withClause(result, { ...choice, view });
    }
    const known = valuesOf(result, choice.dimension);
    const others = known.filter((value) => value !== choice.value);
    const values = unchoose ? others : [...others, choice.value].sort();
    return withClause(result, { dimension: choice.dimension, values, view });
  }, selection);
}
