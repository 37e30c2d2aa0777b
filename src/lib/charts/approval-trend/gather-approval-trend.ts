import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import { optionOf, type Options } from '#lib/core/selection/options.ts';
import { timeClauseOf, valuesOf, type Selection } from '#lib/core/selection/selection.ts';
import { approvalMeasure } from '#lib/core/statistics/approval-measure.ts';
import type { Day } from '#lib/core/table/day.ts';
import { approvalScope } from './approval-scope.ts';
import type { ApprovalRow, Poll, TrendData, TrendSeries } from './approval-trend-data.ts';
import { endedBeforeMeeting } from './meeting.ts';
import { mobileAdded } from './mobile-added.ts';
import { leaderKey, timesInOffice } from './times-in-office.ts';
import { periodOf } from './trend-period.ts';
import { byCountry, panelsFrom, sameLeader, seriesFrom } from './trend-series.ts';

export function gatherApprovalTrend(
  view: View,
  options: Options,
  extent: 'brief' | 'full'
): TrendData {
  const days = view.release.index('approval').spans()!.starts;
  const dayOfRow = (row: ApprovalRow) => days[row.index]!;
  const terms = view.all('leaders');
  const times = timesInOffice(terms);
  const { rows, standard } = approvalScope(view, times, dayOfRow);
  const measure = optionOf(options, 'measure');

  const hasOwn = view.own.length > 0;
  const polls: Poll[] = [];
  for (const row of rows) {
    const value = approvalMeasure(measure, row.approvePercent, row.disapprovePercent);
    if (value === null) continue;
    const inFocus = !hasOwn || view.inFocus('approval', row);
    polls.push({ row, day: dayOfRow(row), value, inFocus });
  }
  polls.sort((a, b) => a.day - b.day || a.row.index - b.row.index);

  const pollsters = countPollsters(polls);
  const chosenPollsters = valuesOf(view.selection, 'pollster');
  const alone =
    pollsters.length === 1
      ? pollsters[0]!.name
      : chosenPollsters.length === 1
        ? chosenPollsters[0]!
        : null;
  const switched = alone === null ? null : mobileAdded(pollsOfPollster(view, alone, dayOfRow));
  const switchDay = switched ? dayOfRow(switched) : null;
  const lineBreak = pollsters.length === 1 ? switchDay : null;

  const others = view.selection.filter((clause) => clause.view !== view.name);
  const period = periodOf(polls, others, view, days);
  const own = timeClauseOf(view.own);
  const wish = {
    measure,
    trend: optionOf(options, 'trend'),
    house: optionOf(options, 'house'),
    rules: {
      leastPolls: Number(optionOf(options, 'least')),
      mostGapDays: 7 * Number(optionOf(options, 'gap'))
    }
  };
  const series = seriesFrom(polls, times, { ...wish, lineBreak });
  return {
    ...wish,
    extent,
    panels: panelsFrom(series),
    ...period,
    periodChosen: timeClauseOf(others) !== null,
    pollsters,
    chosenPollsters,
    chosenLeaders: valuesOf(view.selection, 'leader'),
    brushed: own && {
      from: Math.max(own.from ?? period.from, period.from),
      to: Math.min(own.to ?? period.to, period.to)
    },
    standard,
    filtered: others.some((clause) => view.release.index('approval').answersTo(clause.dimension)),
    beforeMeeting: standard
      ? polls.filter((poll) => endedBeforeMeeting(poll.row.fieldworkEnd))
      : [],
    events: view.all('events'),
    mobileAdded:
      switchDay !== null && switchDay >= period.from && switchDay <= period.to
        ? { pollster: alone!, day: switchDay }
        : null,
    withoutMeasure: rows.length - polls.length,
    blockedBy: polls.length > 0 ? [] : blocking(view, others),
    leaders: leadersOf(view.rows('approval')),
    offices: severalOffices(terms, series)
  };
}

function countPollsters(polls: readonly Poll[]) {
  const counts = new Map<string, number>();
  for (const { row } of polls) counts.set(row.pollster, (counts.get(row.pollster) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, polls: count }))
    .sort((a, b) => b.polls - a.polls || (a.name < b.name ? -1 : 1));
}

function pollsOfPollster(view: View, pollster: string, dayOfRow: (row: ApprovalRow) => Day) {
  return view
    .all('approval')
    .filter((row) => row.pollster === pollster)
    .sort((a, b) => dayOfRow(a) - dayOfRow(b));
}

/** The filters of other views that alone keep all polls away. */
function blocking(view: View, others: Selection): TrendData['blockedBy'] {
  const index = view.release.index('approval');
  return others
    .filter((clause) => index.answersTo(clause.dimension))
    .map((clause) => ({
      dimension: clause.dimension,
      polls: index.count(others.filter((other) => other !== clause))
    }))
    .filter(({ polls }) => polls > 0);
}

function leadersOf(rows: readonly ApprovalRow[]): TrendData['leaders'] {
  const found = new Map<string, { country: string; leader: string; last: Day }>();
  for (const { country, leader, fieldworkEnd } of rows) {
    const key = leaderKey(country, leader);
    const last = Math.max(fieldworkEnd, found.get(key)?.last ?? fieldworkEnd);
    found.set(key, { country, leader, last });
  }
  const leaders = [...found.values()];
  const order = byCountry(leaders.map((one) => one.country));
  return leaders.sort((a, b) => order(a.country, b.country) || b.last - a.last);
}

function severalOffices(
  terms: readonly RowsOf['leaders'][],
  series: readonly TrendSeries[]
): RowsOf['leaders'][] {
  const held = terms.filter((term) => series.some((one) => sameLeader(one, term)));
  return held.filter((term) =>
    held.some((other) => sameLeader(other, term) && other.office !== term.office)
  );
}
