import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import { approvalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { signed } from './format-value.ts';
import type { ApprovalRow, OfficeData, TermLine } from './office-data.ts';

/** Every poll shown, by term and time in office. */
export function approvalInOfficeTable(data: OfficeData, language: Language): ChartTable {
  const { measure } = data;
  const derived = measure === 'net' || measure === 'relative' ? measure : null;
  const columns = [
    { label: m.office_col_leader({}, language.in), numeric: false },
    { label: m.office_col_term({}, language.in), numeric: false },
    { label: m.office_col_months({}, language.in), numeric: true },
    { label: m.office_col_approve({}, language.in), numeric: true },
    { label: m.office_col_disapprove({}, language.in), numeric: true },
    ...(derived ? [{ label: derivedLabel(derived, language), numeric: true }] : []),
    { label: m.office_col_pollster({}, language.in), numeric: false },
    { label: m.office_col_fieldwork({}, language.in), numeric: false }
  ];
  const row = (line: TermLine, months: number, poll: ApprovalRow) => ({
    cells: [
      language.of(line.term.leader),
      termText(line, language),
      language.number(Math.floor(months)),
      language.number(poll.approvePercent),
      poll.disapprovePercent === null ? '' : language.number(poll.disapprovePercent),
      ...(derived ? [derivedText(poll, derived, language)] : []),
      language.of(poll.pollster),
      language.dayRange(poll.fieldworkStart, poll.fieldworkEnd)
    ],
    choices: [{ dimension: 'leader', value: line.term.leader } as const],
    records: [{ dataset: 'approval', index: poll.index } as const]
  });
  return {
    columns,
    rows: data.lines.flatMap((line) =>
      line.points.flatMap((point) => point.polls.map((poll) => row(line, point.months, poll)))
    )
  };
}

function derivedLabel(measure: 'net' | 'relative', language: Language): string {
  return measure === 'net'
    ? m.office_col_value_net({}, language.in)
    : m.office_col_value_relative({}, language.in);
}

function derivedText(poll: ApprovalRow, measure: 'net' | 'relative', language: Language): string {
  const value = approvalMeasure(measure, poll.approvePercent, poll.disapprovePercent);
  if (value === null) return '';
  return measure === 'net' ? signed(value, language) : language.number(value);
}

function termText({ term }: TermLine, language: Language): string {
  return term.termEnd === null
    ? m.office_in_office_since({ from: language.shortDay(term.termStart) }, language.in)
    : language.dayRange(term.termStart, term.termEnd);
}
