import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Measure } from './approval-trend-data.ts';

export interface ValueScale {
  readonly low: number;
  readonly high: number;
  readonly step: number;
}

/** Round ends around the values, at least twenty apart, with three to six grid lines. */
export function valueScale(values: readonly number[], measure: Measure): ValueScale {
  if (values.length === 0) {
    return measure === 'net' ? { low: -40, high: 40, step: 20 } : { low: 0, high: 100, step: 20 };
  }
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const middle = (least + most) / 2;
  [least, most] = [Math.min(least, middle - 10), Math.max(most, middle + 10)];
  const span = most - least;
  const step = span <= 25 ? 5 : span <= 50 ? 10 : span <= 110 ? 20 : 40;
  const low = Math.floor(least / step) * step;
  const high = Math.ceil(most / step) * step;
  if (measure === 'net') return { low, high, step };
  return { low: Math.max(0, low), high: Math.min(100, high), step };
}

/** The grid lines from the lowest up; the top one says the unit. */
export function valueTicks(scale: ValueScale, measure: Measure, language: Language) {
  const count = Math.round((scale.high - scale.low) / scale.step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const value = scale.low + i * scale.step;
    return {
      value,
      label:
        i === count ? topLabel(scale, measure, language) : formatPoints(value, measure, language)
    };
  });
}

/** The label of the top grid line, the widest one. */
export function topLabel({ high }: ValueScale, measure: Measure, language: Language): string {
  return UNITS[measure](high, language);
}

/** The value with which half of those asked approve, or as many as do not. */
export function halfOf(measure: Measure): number {
  return measure === 'net' ? 0 : 50;
}

function formatPoints(value: number, measure: Measure, language: Language): string {
  return measure === 'net' && value > 0 ? `+${language.number(value)}` : language.number(value);
}

const UNITS: Record<Measure, (value: number, language: Language) => string> = {
  approve: (value, language) =>
    m.trend_unit_approve({ value: language.percent(value) }, language.in),
  disapprove: (value, language) =>
    m.trend_unit_disapprove({ value: language.percent(value) }, language.in),
  net: (value, language) =>
    m.trend_unit_net({ value: formatPoints(value, 'net', language) }, language.in),
  relative: (value, language) =>
    m.trend_unit_relative({ value: language.percent(value) }, language.in)
};

/** A value with its unit as it stands in texts: 54%, +18 points. */
export function formatValue(value: number, measure: Measure, language: Language): string {
  if (measure !== 'net') return language.percent(value);
  const points = formatPoints(Math.round(value), 'net', language);
  return m.trend_points({ count: Math.abs(Math.round(value)), points }, language.in);
}

/** A value where there is little room: 54%, +18. */
export function shortValue(value: number, measure: Measure, language: Language): string {
  return measure === 'net'
    ? formatPoints(Math.round(value), measure, language)
    : language.percent(value);
}

/** A range in texts: 49–61%, −20 to +40 points. */
export function formatRange(
  low: number,
  high: number,
  measure: Measure,
  language: Language
): string {
  if (measure !== 'net') return language.percentRange(low, high);
  const [from, to] = [Math.round(low), Math.round(high)];
  if (from === to) return formatValue(from, measure, language);
  return m.trend_points_range(
    {
      low: formatPoints(from, 'net', language),
      high: formatPoints(to, 'net', language),
      count: Math.abs(to)
    },
    language.in
  );
}
