import type { View } from '#lib/core/release/view.ts';
import { timeClauseOf, type Selection } from '#lib/core/selection/selection.ts';
import { dateOfDay, dayOf, type Day } from '#lib/core/table/day.ts';
import type { Poll } from './approval-trend-data.ts';

/** Whole months around the polls, within the period that other views ask for. */
export function periodOf(
  polls: readonly Poll[],
  others: Selection,
  view: View,
  days: Int32Array
): { from: Day; to: Day } {
  const asked = timeClauseOf(others);
  let [first, last] = [polls[0]?.day, polls.at(-1)?.day];
  if (first === undefined || last === undefined) {
    const all = view.all('approval').map((row) => days[row.index]!);
    first = all.reduce((a, b) => Math.min(a, b), asked?.from ?? Infinity);
    last = all.reduce((a, b) => Math.max(a, b), asked?.to ?? -Infinity);
    if (!Number.isFinite(first)) return { from: 0, to: 1 };
    return {
      from: asked?.from ?? first,
      to: Math.max(asked?.to ?? last, (asked?.from ?? first) + 1)
    };
  }
  return {
    from: Math.max(monthStart(first, 0), asked?.from ?? -Infinity),
    to: Math.min(monthStart(last, 1), asked?.to ?? Infinity)
  };
}

function monthStart(day: Day, later: number): Day {
  const date = dateOfDay(day);
  return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1 + later, 1);
}
