import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { linePath } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';

/** The row above the plot in which the unit of the values stands. */
export const UNIT_ROW = 20;

/** The start and the years in office, as close as their labels allow. */
export function yearTicks(longest: number, x: (months: number) => number, language: Language) {
  const years = Math.floor(longest / 12);
  const step = x(12) - x(0) >= 16 ? 1 : x(24) - x(0) >= 16 ? 2 : 4;
  const ticks: { x: number; label: string }[] = [
    { x: x(0), label: m.office_start({}, language.in) }
  ];
  for (let year = step; year <= years; year += step) {
    ticks.push({ x: x(12 * year), label: language.number(year) });
  }
  return ticks;
}

/** The line at one year, which leaves out the label of the unit where it would cross it. */
export function yearPath(x: number, from: number, top: number, base: number, unit: string): string {
  const crossed = x < textWidth(unit, 13) + 6;
  return crossed && from < top
    ? linePath([[x, from], [x, top - UNIT_ROW], null, [x, top], [x, base]])
    : linePath([
        [x, crossed ? top : from],
        [x, base]
      ]);
}
