import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { formatValue, whenText } from './format-value.ts';
import { lineName } from './line-name.ts';
import type { OfficeData } from './office-data.ts';
import { areSeveral, countPolls, pollstersText, pollsText } from './pollsters-text.ts';

/** The chart in a paragraph: who is shown, where each stood after a year, how those in focus fared. */
export function officeSummary(data: OfficeData, language: Language): string {
  const { lines, measure } = data;
  const write = (value: number) => formatValue(value, measure, language);
  const polls = pollsText(countPolls(data), pollstersText(data, language), language);
  const scope = language.list(data.sources.map(({ country }) => language.country(country)));
  const sentences = [m.office_sum_intro({ count: lines.length, scope, polls }, language.in)];
  if (data.make === 'mean') sentences.push(m.office_sum_mean({}, language.in));
  if (data.make === 'adjusted') {
    const trend = areSeveral(data) ? m.office_sum_trend : m.office_sum_trend_one;
    sentences.push(trend({}, language.in));
  }

  const gap = language.gap;
  const afterOneYear = lines.flatMap((line) =>
    line.afterOneYear ? [lineName(line, language) + gap + write(line.afterOneYear.value)] : []
  );
  if (afterOneYear.length > 0) {
    sentences.push(m.office_sum_year({ list: language.list(afterOneYear) }, language.in));
  }
  for (const line of lines) {
    const last = line.points.at(-1)!;
    const name = lineName(line, language);
    if (line.ends === 'left' && !line.afterOneYear && line.monthsServed! < 12) {
      const said = { name, value: write(last.value), count: line.monthsServed! };
      sentences.push(m.office_sum_gone(said, language.in));
    }
    if (line.role !== 'focus') continue;
    const [first] = line.points;
    const said = {
      name,
      first: write(first.value),
      firstWhen: whenText(first.months, language),
      last: write(last.value),
      lastWhen: whenText(last.months, language)
    };
    const sentence = data.make === 'polls' ? m.office_sum_line : m.office_sum_line_months;
    sentences.push(sentence(said, language.in));
  }
  return sentences.join(language.gap);
}
