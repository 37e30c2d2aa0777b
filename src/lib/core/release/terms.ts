import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { Release } from './release.ts';

/** The term of office of a leader that holds both days; null where none does. */
export function termHolding(
  release: Release,
  leader: string,
  from: Day,
  to: Day
): RowsOf['leaders'] | null {
  const terms = release.table('leaders').rows();
  return (
    terms.find(
      (term) => term.leader === leader && term.termStart <= from && to <= (term.termEnd ?? Infinity)
    ) ?? null
  );
}
