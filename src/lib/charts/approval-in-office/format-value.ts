import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';

/** A value of the measure as it stands in texts: 54%, +18 points. */
export function formatValue(value: number, measure: ApprovalMeasure, language: Language): string {
  if (measure !== 'net') return language.percent(value);
  return m.office_points(
    { points: signed(value, language), count: Math.abs(Math.round(value)) },
    language.in
  );
}

/** The range of some values: 15–34%, −20 to +18 points. */
export function formatRange(
  values: readonly number[],
  measure: ApprovalMeasure,
  language: Language
): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (measure !== 'net') return language.percentRange(low, high);
  if (Math.round(low) === Math.round(high)) return formatValue(low, measure, language);
  const ends = { low: signed(low, language), high: signed(high, language) };
  return m.office_points_range(ends, language.in);
}

/** The same where the unit stands before: 15–34%, −20 to +18. */
export function formatBareRange(
  values: readonly number[],
  measure: ApprovalMeasure,
  language: Language
): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (measure !== 'net') return formatRange(values, measure, language);
  if (Math.round(low) === Math.round(high)) return signed(low, language);
  const ends = { low: signed(low, language), high: signed(high, language) };
  return m.office_signed_range(ends, language.in);
}

/** Whole points with their sign. */
export function signed(value: number, language: Language): string {
  const rounded = Math.round(value);
  return `${rounded > 0 ? '+' : ''}${language.number(rounded, 0)}`;
}

/** "At the start", "after 12 months": the completed months at a time in office. */
export function whenText(months: number, language: Language): string {
  const count = Math.floor(months);
  return count === 0 ? m.office_at_start({}, language.in) : m.office_after({ count }, language.in);
}
