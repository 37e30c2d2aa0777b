import { approvalMeasure } from '#lib/core/statistics/approval-measure.ts';
import { Z95 } from '#lib/core/statistics/confidence.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import { signed } from './format-value.ts';
import type { ApprovalRow, OfficeData, OfficePoint, TermLine } from './office-data.ts';

type Row = ChartTable['rows'][number];

/** By term and time in office every poll shown, or every month with the polls behind it. */
export function approvalInOfficeTable(data: OfficeData, language: Language): ChartTable {
  return data.make === 'polls' ? pollsTable(data, language) : monthsTable(data, language);
}

function pollsTable(data: OfficeData, language: Language): ChartTable {
  const { measure } = data;
  const derived = measure === 'net' || measure === 'relative' ? measure : null;
  const cellsOf = (poll: ApprovalRow) => [
    language.number(poll.approvePercent),
    poll.disapprovePercent === null ? '' : language.number(poll.disapprovePercent),
    ...(derived ? [derivedText(poll, derived, language)] : []),
    language.of(poll.pollster),
    language.dayRange(poll.fieldworkStart, poll.fieldworkEnd)
  ];
  return {
    columns: [
      ...termColumns(language),
      { label: m.office_col_approve({}, language.in), numeric: true },
      { label: m.office_col_disapprove({}, language.in), numeric: true },
      ...(derived ? [{ label: valueLabel(derived, language), numeric: true }] : []),
      { label: m.office_col_pollster({}, language.in), numeric: false },
      { label: m.office_col_fieldwork({}, language.in), numeric: false }
    ],
    rows: rowsOf(data, ({ polls: [poll] }) => cellsOf(poll), language)
  };
}

function monthsTable(data: OfficeData, language: Language): ChartTable {
  const estimated = data.make === 'adjusted';
  const write = (value: number) =>
    data.measure === 'net' ? signed(value, language) : language.fixed(value);
  const cellsOf = ({ value, standardError, polls }: OfficePoint) => {
    const pollsters = [...new Set(polls.map(({ pollster }) => language.say(pollster)))];
    const margin = Z95 * (standardError ?? 0);
    const starts = polls.map(({ fieldworkStart, fieldworkEnd }) => fieldworkStart ?? fieldworkEnd);
    const ends = polls.map(({ fieldworkEnd }) => fieldworkEnd);
    return [
      write(value),
      ...(estimated ? [write(value - margin), write(value + margin)] : []),
      language.number(polls.length),
      language.number(pollsters.length),
      pollsters.join(language.comma),
      language.dayRange(Math.min(...starts), Math.max(...ends))
    ];
  };
  return {
    columns: [
      ...termColumns(language),
      { label: valueLabel(data.measure, language), numeric: true },
      ...(estimated
        ? [
            { label: m.office_col_low({}, language.in), numeric: true },
            { label: m.office_col_high({}, language.in), numeric: true }
          ]
        : []),
      { label: m.office_col_polls({}, language.in), numeric: true },
      { label: m.office_col_pollsters({}, language.in), numeric: true },
      { label: m.office_col_pollster({}, language.in), numeric: false },
      { label: m.office_col_fieldwork({}, language.in), numeric: false }
    ],
    rows: rowsOf(data, cellsOf, language)
  };
}

function termColumns(language: Language): ChartTable['columns'] {
  return [
    { label: m.office_col_leader({}, language.in), numeric: false },
    { label: m.office_col_term({}, language.in), numeric: false },
    { label: m.office_col_months({}, language.in), numeric: true }
  ];
}

function rowsOf(
  { lines }: OfficeData,
  cellsOf: (point: OfficePoint) => Row['cells'],
  language: Language
): Row[] {
  return lines.flatMap((line) =>
    line.points.map((point) => ({
      cells: [
        language.of(line.term.leader),
        termText(line, language),
        language.number(Math.floor(point.months)),
        ...cellsOf(point)
      ],
      choices: [{ dimension: 'leader', value: line.term.leader } as const],
      records: point.polls.map(({ index }) => ({ dataset: 'approval', index }) as const)
    }))
  );
}

function valueLabel(measure: OfficeData['measure'], language: Language): string {
  const labels = {
    approve: m.office_col_approve,
    disapprove: m.office_col_disapprove,
    net: m.office_col_value_net,
    relative: m.office_col_value_relative
  };
  return labels[measure]({}, language.in);
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
