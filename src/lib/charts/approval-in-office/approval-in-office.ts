import type { Pick } from '#lib/charts/chart.ts';
import { defineChart } from '#lib/charts/define-chart.ts';
import { optionOf } from '#lib/core/selection/options.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { approvalInOfficeTable } from './approval-in-office-table.ts';
import { approvalInOfficeWords } from './approval-in-office-words.ts';
import ApprovalInOffice from './ApprovalInOffice.svelte';
import { gatherApprovalInOffice } from './gather-approval-in-office.ts';
import type { OfficeData } from './office-data.ts';
import { placeApprovalInOffice } from './place-approval-in-office.ts';

/** Approval by months in office, one line a term, so that leaders can be compared. */
export const approvalInOffice = defineChart({
  id: 'approval-in-office',
  datasets: ['approval', 'leaders'],
  options: ['measure', 'line'],
  furtherOptions: ['mix'],
  // Lines of one pollster have no mix.
  idleOptions: (chosen) => (optionOf(chosen, 'line') === 'pollster' ? ['mix'] : []),
  gather: gatherApprovalInOffice,
  place: placeApprovalInOffice,
  words: approvalInOfficeWords,
  table: approvalInOfficeTable,
  component: ApprovalInOffice,
  pick: pickPollster
});

/**
 * Every pollster, one, or the several of the address as one entry, so that the control says what is
 * shown.
 */
function pickPollster(data: OfficeData, language: Language): Pick {
  const shown =
    data.takesEvery && !data.samePollsters
      ? data.chosenPollsters
      : [...new Set(data.sources.flatMap(({ pollsters }) => pollsters))];
  const chosen = shown.join(',');
  const one = data.pollsterChoices.map((value) => ({ value, text: language.say(value) }));
  const every = { value: '', text: m.office_every_pollster({}, language.in) };
  const values = data.takesEvery ? [every, ...one] : one;
  const known = values.some(({ value }) => value === chosen);
  const text = language.list(shown.map((name) => language.say(name)));
  return {
    dimension: 'pollster',
    chosen,
    values: known || shown.length === 0 ? values : [{ value: chosen, text }, ...values]
  };
}
