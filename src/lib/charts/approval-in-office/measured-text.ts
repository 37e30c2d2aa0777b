import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { OfficeData } from './office-data.ts';
import { areSeveral, pollstersText } from './pollsters-text.ts';

/** What is shown: the measure, who asked, and how a line is made of it. */
export function measuredText(data: OfficeData, language: Language): string {
  const cabinet = data.sources.every(({ country }) => country === 'JPN');
  const measures = {
    approve: m.office_measure_approve,
    disapprove: m.office_measure_disapprove,
    net: m.office_measure_net,
    relative: m.office_measure_relative
  };
  const measure = measures[data.measure]({ of: cabinet ? 'cabinet' : 'leader' }, language.in);
  const pollsters = pollstersText(data, language);
  const makes = {
    polls: m.office_by_pollster,
    mean: m.office_by_mean,
    adjusted: areSeveral(data) ? m.office_by_trend : m.office_by_trend_one
  };
  return makes[data.make]({ measure, pollsters }, language.in);
}
