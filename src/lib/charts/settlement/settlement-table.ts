import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import type { SettlementData } from './settlement-data.ts';
import { caveatOf, daysOf, nameOfDispute, nameOfStance } from './settlement-names.ts';

/** Every answer shown, in the order of the picture; a row chooses its pollster. */
export function settlementTable(data: SettlementData, language: Language): ChartTable {
  const column = (label: (inputs: object, options: Language['in']) => string, numeric = false) => ({
    label: label({}, language.in),
    numeric
  });
  return {
    columns: [
      column(m.settlement_column_pollster),
      column(m.settlement_column_date),
      column(m.settlement_column_dispute),
      column(m.settlement_column_public),
      column(m.settlement_column_question),
      column(m.settlement_column_answer),
      column(m.settlement_column_stance),
      column(m.settlement_column_share, true),
      column(m.settlement_column_sample, true)
    ],
    rows: data.groups.flatMap((group) =>
      group.questions.flatMap((question) =>
        question.answers
          .filter(({ dimmed }) => !dimmed)
          .map(({ row }) => ({
            cells: [
              language.of(row.pollster),
              daysOf(row, language),
              nameOfDispute(row.dispute, language),
              [language.country(row.country), caveatOf(question, language)]
                .filter(Boolean)
                .join(' · '),
              language.of(row.question),
              language.of(row.option),
              nameOfStance(row.stance, group, language),
              language.percent(row.sharePercent, 1),
              row.sampleSize === null ? '' : language.number(row.sampleSize)
            ],
            choices: [{ dimension: 'pollster' as const, value: row.pollster }],
            records: [{ dataset: 'settlement' as const, index: row.index }]
          }))
      )
    )
  };
}
