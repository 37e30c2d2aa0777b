import type { View } from '#lib/core/release/view.ts';
import { clauseOf, valuesOf, type Selection } from '#lib/core/selection/selection.ts';
import { MEETING } from './meeting.ts';
import { leaderKey, stretchAround, type TimesInOffice } from './times-in-office.ts';
import type { ApprovalRow } from './approval-trend-data.ts';
import type { Day } from '#lib/core/table/day.ts';

export interface ApprovalScope {
  readonly rows: readonly ApprovalRow[];
  /** Whether it is the standard scope: the leader who met Putin, in that time in office. */
  readonly standard: boolean;
}

/**
 * Which of the rows that satisfy the other views' clauses are shown. A leader or a country asked for
 * brings all its polls; a period alone Japan and Russia side by side; nothing of these the standard
 * leader. A leader or country chosen in the chart itself dims the others, unless it is not shown yet:
 * then it takes their place.
 */
export function approvalScope(
  view: View,
  times: TimesInOffice,
  dayOfRow: (row: ApprovalRow) => Day
): ApprovalScope {
  const rows = view.rows('approval');
  const scope = scopeOf(rows, othersOf(view), times, dayOfRow);
  const leaders = valuesOf(view.own, 'leader');
  const countries = valuesOf(view.own, 'country');
  const shown = (values: readonly string[], property: 'leader' | 'country') =>
    values.every((value) => scope.rows.some((row) => row[property] === value));
  if (shown(leaders, 'leader') && shown(countries, 'country')) return scope;
  const wanted = (values: readonly string[], value: string) =>
    values.length === 0 || values.includes(value);
  return {
    rows: rows.filter((row) => wanted(leaders, row.leader) && wanted(countries, row.country)),
    standard: false
  };
}

function othersOf(view: View): Selection {
  return view.selection.filter((clause) => clause.view !== view.name);
}

function scopeOf(
  rows: readonly ApprovalRow[],
  others: Selection,
  times: TimesInOffice,
  dayOfRow: (row: ApprovalRow) => Day
): ApprovalScope {
  const asked = (dimension: 'leader' | 'country' | 'time') => clauseOf(others, dimension) !== null;
  if (asked('leader') || asked('country')) return { rows, standard: false };
  if (asked('time')) {
    const both = rows.filter((row) => MEETING.countries.some((code) => code === row.country));
    return { rows: both.length > 0 ? both : rows, standard: false };
  }
  const stretches = times.get(leaderKey(MEETING.country, MEETING.leader)) ?? [];
  const stretch = stretchAround(stretches, MEETING.day);
  const standard = rows.filter(
    (row) =>
      row.leader === MEETING.leader &&
      row.country === MEETING.country &&
      stretchAround(stretches, dayOfRow(row)) === stretch
  );
  return standard.length > 0 ? { rows: standard, standard: true } : { rows, standard: false };
}
