import { yearOfDay } from '#lib/core/table/day.ts';
import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TrendData, TrendSeries } from './approval-trend-data.ts';
import { shortValue } from './value-axis.ts';

const SIZE = 13;
export const LABEL_LINE = 15;

export interface LabelWish {
  readonly series: TrendSeries;
  readonly name: string;
  readonly lang: 'en' | undefined;
  readonly detail: string | null;
  readonly width: number;
  /** Whether the line reaches the right end of the axis, where the name has a margin of its own. */
  readonly atRight: boolean;
}

/** What stands at the end of a series: the name, and the last value or the years in office. */
export function labelWish(series: TrendSeries, data: TrendData, language: Language): LabelWish {
  const last = series.polls.at(-1)!;
  const atRight = data.to - last.day <= 0.06 * (data.to - data.from);
  const { text, lang } = language.of(series.leader);
  const name = familyName(series.country, text);
  const mean = series.line.at(-1);
  const { start, end } = series.inOffice;
  const years = () => language.years(yearOfDay(start), yearOfDay(end ?? last.day));
  const value = () => (mean ? shortValue(mean.value, data.measure, language) : null);
  const detail = atRight ? value() : series.repeated ? years() : null;
  const width = Math.max(textWidth(name, SIZE, 600), detail ? textWidth(detail, SIZE) : 0);
  return { series, name, lang, detail, width, atRight };
}
