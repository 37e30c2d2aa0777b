import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import {
  pollsOf,
  seriesOf,
  type TrendData,
  type TrendPoint,
  type TrendSeries
} from './approval-trend-data.ts';
import { headline } from './approval-trend-headline.ts';
import { countPolls, sayPollsters } from './counted.ts';
import { MEETING } from './meeting.ts';
import { rangeOf } from './range-of.ts';
import { formatRange, formatValue } from './value-axis.ts';

const MOST_LEADERS = 6;

/** The chart told in one paragraph. */
export function summary(data: TrendData, language: Language): string {
  const polls = pollsOf(data);
  if (polls.length === 0) return headline(data, language);
  const days = polls.map((poll) => poll.day);
  const series = [...seriesOf(data)].sort((a, b) => b.polls.length - a.polls.length);
  const sentences = [
    m.trend_sum_all(
      {
        polls: countPolls(polls.length, language),
        pollsters: sayPollsters(data, language),
        from: language.month(Math.min(...days)),
        to: language.month(Math.max(...days))
      },
      language.in
    ),
    ...series.slice(0, MOST_LEADERS).flatMap((one) => ofSeries(one, data, language))
  ];
  const told = series.slice(0, MOST_LEADERS).map((one) => one.leader);
  const untold = new Set(series.map((one) => one.leader).filter((name) => !told.includes(name)));
  if (untold.size > 0) sentences.push(m.trend_sum_more({ count: untold.size }, language.in));
  if (data.beforeMeeting.length > 1) {
    const { low, high, mean } = rangeOf(data.beforeMeeting);
    sentences.push(
      m.trend_sum_meeting(
        {
          count: data.beforeMeeting.length,
          day: language.day(MEETING.day),
          range: formatRange(low.value, high.value, data.measure, language),
          mean: formatValue(mean, data.measure, language)
        },
        language.in
      )
    );
  }
  return sentences.join(language.gap);
}

function ofSeries(series: TrendSeries, data: TrendData, language: Language): string[] {
  const { low, high } = rangeOf(series.polls);
  const format = (value: number) => formatValue(value, data.measure, language);
  const who = {
    leader: language.say(series.leader),
    country: language.country(series.country)
  };
  if (format(low.value) === format(high.value)) {
    const one = { ...who, value: format(low.value), month: language.month(low.day) };
    return [m.trend_sum_one(one, language.in)];
  }
  const range = m.trend_sum_series(
    {
      ...who,
      low: format(low.value),
      lowMonth: language.month(low.day),
      high: format(high.value),
      highMonth: language.month(high.day)
    },
    language.in
  );
  const [first, last] = [series.line[0], series.line.at(-1)];
  if (!first || !last || first === last) return [range];
  const tell = ({ value, low, high }: TrendPoint) =>
    low === null || high === null
      ? format(value)
      : m.trend_sum_value(
          { value: format(value), low: format(low), high: format(high) },
          language.in
        );
  const ends = {
    trend: data.trend,
    first: tell(first),
    firstMonth: language.month(first.day),
    last: tell(last),
    lastMonth: language.month(last.day)
  };
  return [range, m.trend_sum_trend(ends, language.in)];
}
