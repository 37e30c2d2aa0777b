import type { SetDimension } from './dimension.ts';
import { clauseOf, withClause, type Selection } from './selection.ts';

/** The selection with one value of a dimension taken out; its last value takes the clause with it. */
export function withoutValue(
  selection: Selection,
  dimension: SetDimension,
  value: string
): Selection {
  const clause = clauseOf(selection, dimension);
  if (!clause || clause.dimension === 'time') return selection;
  return withClause(selection, {
    ...clause,
    values: clause.values.filter((other) => other !== value)
  });
}
