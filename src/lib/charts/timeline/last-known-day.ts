import type { Release } from '#lib/core/release/release.ts';
import { NO_DAY } from '#lib/core/table/column.ts';
import type { Day } from '#lib/core/table/day.ts';

/** The last day that any poll, event, tie or term of the release names: as far as its figures go. */
export function lastKnownDay(release: Release): Day {
  let last = NO_DAY;
  for (const name of ['approval', 'events', 'relations', 'leaders'] as const) {
    for (const column of release.table(name).columns.values()) {
      if (column.kind !== 'day') continue;
      for (const day of column.values) if (day > last) last = day;
    }
  }
  return last === NO_DAY ? 0 : last;
}
