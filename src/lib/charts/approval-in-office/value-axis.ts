import type { ApprovalMeasure } from '#lib/core/statistics/approval-measure.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { signed } from './format-value.ts';

export interface ValueTickAt {
  readonly value: number;
  readonly label: string;
}

/** The values that carry a grid line, from the lowest to the highest, which ends the axis. */
export function valueTicks(
  values: readonly number[],
  measure: ApprovalMeasure,
  language: Language
): ValueTickAt[] {
  const steps = stepsFor(values, measure);
  return steps.map((value, i) => ({ value, label: labelOf(value, i === steps.length - 1) }));

  function labelOf(value: number, last: boolean): string {
    const number = measure === 'net' ? signed(value, language) : language.number(value);
    const units = {
      approve: m.office_unit_approve,
      disapprove: m.office_unit_disapprove,
      net: m.office_unit_net,
      relative: m.office_unit_relative
    };
    const text = measure === 'net' ? number : language.percent(value);
    return last ? units[measure]({ value: text }, language.in) : number;
  }
}

function stepsFor(values: readonly number[], measure: ApprovalMeasure): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (measure === 'net') {
    if (values.length === 0) return [-40, 0, 40];
    const step = high - low > 90 ? 40 : 20;
    const first = Math.min(0, Math.floor(low / step));
    const last = Math.max(0, Math.ceil(high / step));
    return Array.from({ length: last - first + 1 }, (_, i) => (first + i) * step);
  }
  return measure === 'relative' || high > 90 ? [0, 25, 50, 75, 100] : [0, 30, 60, 90];
}
