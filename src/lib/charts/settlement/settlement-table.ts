import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import type { Group, PooledQuestion, Question, SettlementData } from './settlement-data.ts';
import { caveatOf, daysOf, nameOfDispute, nameOfPool, nameOfStance } from './settlement-names.ts';
import { intervalOf, type ShareInterval } from './share-interval.ts';
import { rangeOfInterval, sayChange, sayHeterogeneity, sayInterval } from './share-texts.ts';

/** Every answer shown, and every pool, in the order of the picture; a row chooses its pollster. */
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
      column(m.settlement_column_interval, true),
      column(m.settlement_column_sample, true),
      column(m.settlement_column_change)
    ],
    rows: data.groups.flatMap((group) => [
      ...group.pooled.flatMap((pool) => rowsOfPool(pool, group, language)),
      ...group.questions.flatMap((question) => rowsOf(question, group, language))
    ])
  };
}

type Rows = ChartTable['rows'];

function rowsOf(question: Question, group: Group, language: Language): Rows {
  return question.answers
    .filter(({ dimmed }) => !dimmed)
    .map(({ row, change }) => ({
      cells: [
        language.of(row.pollster),
        daysOf(row, language),
        nameOfDispute(row.dispute, language),
        [language.country(row.country), caveatOf(question, language)].filter(Boolean).join(' · '),
        language.of(row.question),
        language.of(row.option),
        nameOfStance(row.stance, group, language),
        language.percent(row.sharePercent, 1),
        intervalCell(intervalOf(row.sharePercent, row), language),
        row.sampleSize === null ? '' : language.number(row.sampleSize),
        change ? sayChange(change, language) : ''
      ],
      choices: [{ dimension: 'pollster' as const, value: row.pollster }],
      records: [{ dataset: 'settlement' as const, index: row.index }]
    }));
}

/** The range; empty without a sample size, the words where none applies. */
function intervalCell(interval: ShareInterval, language: Language): string {
  if (interval.kind === 'interval') return rangeOfInterval(interval, language);
  return interval.kind === 'opt-in' ? sayInterval(interval, language) : '';
}

function rowsOfPool(pool: PooledQuestion, group: Group, language: Language): Rows {
  return pool.shares.map((share) => ({
    cells: [
      nameOfPool(pool, language),
      '',
      nameOfDispute(group.dispute, language),
      language.country(group.country),
      language.of(pool.of.question),
      language.of(share.option),
      nameOfStance(share.stance, group, language),
      language.percent(share.sharePercent, 1),
      rangeOfInterval(share, language),
      language.number(share.rows.reduce((sum, row) => sum + (row.sampleSize ?? 0), 0)),
      sayHeterogeneity(share, language)
    ],
    choices: [],
    records: share.rows.map(({ index }) => ({ dataset: 'settlement' as const, index }))
  }));
}
