import type { Poll, TrendPanel, TrendSeries } from './approval-trend-data.ts';
import { MEETING } from './meeting.ts';
import { leaderKey, stretchAround, type TimesInOffice } from './times-in-office.ts';
import { trendOfPolls, type TrendWish } from './trend-of-polls.ts';

/** The polls of each leader and time in office with their trend. */
export function seriesFrom(
  polls: readonly Poll[],
  times: TimesInOffice,
  wish: TrendWish
): TrendSeries[] {
  const groups = new Map<string, Omit<TrendSeries, 'repeated' | 'line'> & { polls: Poll[] }>();
  for (const poll of polls) {
    const { country, leader } = poll.row;
    const stretches = times.get(leaderKey(country, leader)) ?? [];
    const inOffice = stretchAround(stretches, poll.day) ?? { start: poll.day, end: null };
    const key =
      stretches.length > 1 ? `${country} ${leader} ${inOffice.start}` : `${country} ${leader}`;
    const group = groups.get(key);
    if (group) group.polls.push(poll);
    else groups.set(key, { key, country, leader, inOffice, polls: [poll] });
  }
  const all = [...groups.values()];
  return all.map((group) => ({
    ...group,
    repeated: all.some((other) => other !== group && sameLeader(other, group)),
    line: trendOfPolls(group.polls, wish)
  }));
}

export function sameLeader(
  a: Pick<TrendSeries, 'country' | 'leader'>,
  b: Pick<TrendSeries, 'country' | 'leader'>
): boolean {
  return a.country === b.country && a.leader === b.leader;
}

const FIRST_COUNTRIES: readonly string[] = MEETING.countries;

/** Orders country codes: Japan, Russia, then those that occur most often. */
export function byCountry(codes: readonly string[]): (a: string, b: string) => number {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const rank = (code: string) => {
    const place = FIRST_COUNTRIES.indexOf(code);
    return place < 0 ? FIRST_COUNTRIES.length : place;
  };
  return (a, b) =>
    rank(a) - rank(b) ||
    (counts.get(b) ?? 0) - (counts.get(a) ?? 0) ||
    (a < b ? -1 : a > b ? 1 : 0);
}

/** One panel a country. */
export function panelsFrom(series: readonly TrendSeries[]): TrendPanel[] {
  const order = byCountry(series.map((one) => one.country));
  const codes = [...new Set(series.map((one) => one.country))].sort(order);
  const panels = codes.map((country) => ({
    country,
    series: series.filter((one) => one.country === country)
  }));
  return panels.length > 0 ? panels : [{ country: null, series: [] }];
}
