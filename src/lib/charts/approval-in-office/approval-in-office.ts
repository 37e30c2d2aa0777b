import { defineChart, type Pick } from '#lib/charts/chart.ts';
import type { Language } from '#lib/text/language.ts';
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
  options: ['measure'],
  gather: gatherApprovalInOffice,
  place: placeApprovalInOffice,
  words: approvalInOfficeWords,
  table: approvalInOfficeTable,
  component: ApprovalInOffice,
  pick: pickPollster
});

/** One pollster, or the several of the address as one entry, so that the control says what is shown. */
function pickPollster({ sources, pollsterChoices }: OfficeData, language: Language): Pick {
  const shown = [...new Set(sources.flatMap(({ pollsters }) => pollsters))];
  const chosen = shown.join(',');
  const values = pollsterChoices.map((value) => ({ value, text: language.say(value) }));
  const known = values.some(({ value }) => value === chosen);
  const text = language.list(shown.map((name) => language.say(name)));
  return {
    dimension: 'pollster',
    chosen,
    values: known || shown.length === 0 ? values : [{ value: chosen, text }, ...values]
  };
}
