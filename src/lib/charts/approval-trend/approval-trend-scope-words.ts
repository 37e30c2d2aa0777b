import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { seriesOf, type TrendData, type TrendPanel } from './approval-trend-data.ts';

const MOST_DAYS_IN_MONTHS = 550;

/** Whom and when the chart shows, for the kicker: Japan, second Abe government, NHK. */
export function scopeOf(data: TrendData, language: Language): string {
  if (seriesOf(data).length === 0) return m.trend_scope_nothing({}, language.in);
  const parts: string[] = [];
  if (data.periodChosen) parts.push(periodOf(data, language));
  if (data.pollsters.length === 1) parts.push(language.say(data.pollsters[0]!.name));
  return parts.reduce(
    (scope, part) => m.trend_scope_part({ scope, part }, language.in),
    whom(data, language)
  );
}

/** Years, or months where there are few. */
function periodOf({ from, to }: TrendData, language: Language): string {
  const last = Math.max(from, to - 1);
  if (to - from > MOST_DAYS_IN_MONTHS) return language.years(yearOfDay(from), yearOfDay(last));
  const months = { from: language.month(from), to: language.month(last) };
  if (months.from === months.to) return months.from;
  const sameYear = yearOfDay(from) === yearOfDay(last);
  if (language.locale === 'ja' && sameYear) months.to = months.to.replace(/^.*年/, '');
  return m.trend_period(months, language.in);
}

function whom(data: TrendData, language: Language): string {
  if (data.standard) return m.trend_scope_standard({}, language.in);
  const [first, ...others] = data.panels;
  if (first && others.length === 0) return inCountry(first, language);
  return language.list(data.panels.map((panel) => language.country(panel.country!)));
}

function inCountry(panel: TrendPanel, language: Language): string {
  const country = language.country(panel.country!);
  const leaders = [...new Set(panel.series.map((series) => language.say(series.leader)))];
  return leaders.length > 2
    ? m.trend_scope_many({ country, count: leaders.length }, language.in)
    : m.trend_scope_leaders({ country, leaders: language.list(leaders) }, language.in);
}
