import { yearOfDay } from '#lib/core/table/day.ts';
import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import {
  pollsOf,
  seriesOf,
  type Measure,
  type Poll,
  type TrendData
} from './approval-trend-data.ts';
import { changeOfApproval } from './change-of-approval.ts';
import { rangeOf } from './range-of.ts';
import { formatRange, formatValue } from './value-axis.ts';

/** The finding: the first rule that has something to say about the polls shown. */
export function headline(data: TrendData, language: Language): string {
  return (
    nothing(data, language) ??
    beforeMeeting(data, language) ??
    change(data, language) ??
    ofOneSeries(data, language) ??
    ofTwoPanels(data, language) ??
    extremes(data, language) ??
    label(data, language)
  );
}

export function nounOf(measure: Measure, language: Language): string {
  return {
    approve: m.trend_noun_approve,
    disapprove: m.trend_noun_disapprove,
    net: m.trend_noun_net,
    relative: m.trend_noun_relative
  }[measure]({}, language.in);
}

function nothing(data: TrendData, language: Language): string | null {
  if (seriesOf(data).length > 0) return null;
  return data.withoutMeasure > 0
    ? m.trend_head_unmeasured({}, language.in)
    : m.trend_none({}, language.in);
}

/** Written by hand for the standard view; only while the polls before the meeting do disagree. */
function beforeMeeting(data: TrendData, language: Language): string | null {
  const exact = data.standard && !data.filtered && data.measure === 'approve';
  if (!exact || data.beforeMeeting.length < 3) return null;
  const { low, high } = rangeOf(data.beforeMeeting);
  if (high.value - low.value < 5) return null;
  const [from, to] = [low, high].map((poll) => formatValue(poll.value, 'approve', language));
  const lowNumber = language.number(low.value, 0);
  return m.trend_head_meeting({ low: from!, high: to!, lowNumber }, language.in);
}

function change(data: TrendData, language: Language): string | null {
  const found = changeOfApproval(data);
  if (!found) return null;
  const { first, last } = found;
  const say = last.value < first.value ? m.trend_head_fell : m.trend_head_rose;
  return say(
    {
      leader: nameOf(first, language),
      noun: nounOf(data.measure, language),
      first: formatValue(first.value, data.measure, language),
      firstMonth: language.month(first.day),
      last: formatValue(last.value, data.measure, language),
      lastMonth: language.month(last.day),
      pollster: language.say(first.row.pollster)
    },
    language.in
  );
}

function ofOneSeries(data: TrendData, language: Language): string | null {
  const [series, ...others] = seriesOf(data);
  if (!series || others.some((other) => other.leader !== series.leader)) return null;
  const polls = pollsOf(data);
  const { low, high } = rangeOf(polls);
  const [least, most] = [low, high].map((p) => formatValue(p.value, data.measure, language));
  const named = { leader: nameOf(low, language), noun: nounOf(data.measure, language) };
  if (least === most) {
    const month = language.month(low.day);
    return m.trend_head_one({ ...named, count: polls.length, value: least!, month }, language.in);
  }
  return m.trend_head_range(
    {
      ...named,
      low: least!,
      lowMonth: language.month(low.day),
      high: most!,
      highMonth: language.month(high.day)
    },
    language.in
  );
}

function ofTwoPanels(data: TrendData, language: Language): string | null {
  const [one, two, ...others] = data.panels;
  if (!one?.country || !two?.country || others.length > 0) return null;
  const noun = nounOf(data.measure, language);
  const [rangeA, rangeB] = [one, two].map((panel) => {
    const { low, high } = rangeOf(panel.series.flatMap((series) => series.polls));
    return formatRange(low.value, high.value, data.measure, language);
  });
  const ranges = { noun, Noun: capital(noun, language), rangeA: rangeA!, rangeB: rangeB! };
  if (one.series.length === 1 && two.series.length === 1) {
    const [a, b] = [one, two].map((panel) => nameOf(panel.series[0]!.polls[0]!, language));
    return m.trend_head_two({ ...ranges, a: a!, b: b! }, language.in);
  }
  const [a, b] = [one.country, two.country].map((code) => language.country(code));
  return m.trend_head_two_countries({ ...ranges, a: a!, b: b! }, language.in);
}

/** Among several leaders of one country. Across countries the questions are too unlike. */
function extremes(data: TrendData, language: Language): string | null {
  if (data.panels.length > 1) return null;
  const { low, high } = rangeOf(pollsOf(data));
  const noun = nounOf(data.measure, language);
  return m.trend_head_extremes(
    {
      noun,
      Noun: capital(noun, language),
      low: formatValue(low.value, data.measure, language),
      lowLeader: nameOf(low, language),
      lowMonth: language.month(low.day),
      high: formatValue(high.value, data.measure, language),
      highLeader: nameOf(high, language),
      highMonth: language.month(high.day)
    },
    language.in
  );
}

function label(data: TrendData, language: Language): string {
  const noun = nounOf(data.measure, language);
  const series = seriesOf(data);
  const years = language.years(yearOfDay(data.from), yearOfDay(data.to - 1));
  const leaders = [...new Set(series.map((one) => nameOf(one.polls[0]!, language)))];
  const countries = data.panels.map((panel) => language.country(panel.country!));
  const words = { noun, Noun: capital(noun, language), years };
  if (leaders.length <= 3) {
    return m.trend_head_label({ ...words, names: language.list(leaders) }, language.in);
  }
  if (countries.length <= 3) {
    return m.trend_head_label_countries({ ...words, names: language.list(countries) }, language.in);
  }
  return m.trend_head_label_many({ ...words, count: countries.length }, language.in);
}

function nameOf({ row }: Poll, language: Language): string {
  return familyName(row.country, language.say(row.leader));
}

function capital(text: string, language: Language): string {
  return text.charAt(0).toLocaleUpperCase(language.locale) + text.slice(1);
}
