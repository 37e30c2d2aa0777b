import type { Pick } from '#lib/charts/chart.ts';
import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { seriesOf, type TrendData } from './approval-trend-data.ts';

/**
 * The select of leaders, by country. While several are shown its first entry says so; it has no value
 * of its own, and choosing it is choosing none.
 */
export function pickLeader(data: TrendData, language: Language): Pick {
  const values = data.leaders.map(({ country, leader }) => ({
    value: leader,
    text: m.trend_choice(
      { country: language.country(country), leader: language.say(leader) },
      language.in
    )
  }));
  const shown = [...new Set(seriesOf(data).map((series) => series.leader))];
  const inFocus =
    data.chosenLeaders.length === 1 && shown.includes(data.chosenLeaders[0]!)
      ? data.chosenLeaders
      : shown;
  if (inFocus.length === 1) return { dimension: 'leader', chosen: inFocus[0]!, values };
  const text = severalText(data, shown, language);
  return { dimension: 'leader', chosen: '', values: [{ value: '', text }, ...values] };
}

function severalText(data: TrendData, shown: readonly string[], language: Language): string {
  if (shown.length === 0) return m.trend_nobody({}, language.in);
  const countryOf = (leader: string) =>
    data.leaders.find((one) => one.leader === leader)?.country ?? '';
  const names = shown.map((leader) => familyName(countryOf(leader), language.say(leader)));
  const list =
    names.length <= 3
      ? language.list(names)
      : m.trend_others({ first: names[0]!, count: names.length - 1 }, language.in);
  return m.trend_several({ names: list }, language.in);
}
