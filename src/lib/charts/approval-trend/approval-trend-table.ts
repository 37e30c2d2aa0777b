import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { ChartTable } from '#lib/ui/scene.ts';
import { pollsOf, type Measure, type Poll, type TrendData } from './approval-trend-data.ts';

/** Every poll shown, the newest first. Cells are written when they are read: there are thousands. */
export function approvalTrendTable(data: TrendData, language: Language): ChartTable {
  const column = (label: string, numeric = false) => ({ label, numeric });
  const columns = [
    column(m.trend_col_dates({}, language.in)),
    column(m.trend_col_leader({}, language.in)),
    column(m.trend_col_pollster({}, language.in)),
    column(m.trend_col_approve({}, language.in), true),
    column(m.trend_col_disapprove({}, language.in), true),
    ...measureColumn(data.measure, language).map((label) => column(label, true)),
    column(m.trend_col_sample({}, language.in), true)
  ];
  const newestFirst = pollsOf(data).sort((a, b) => b.day - a.day || b.row.index - a.row.index);
  return { columns, rows: newestFirst.map((poll) => new PollRow(poll, data.measure, language)) };
}

class PollRow {
  readonly #poll: Poll;
  readonly #measure: Measure;
  readonly #language: Language;

  constructor(poll: Poll, measure: Measure, language: Language) {
    this.#poll = poll;
    this.#measure = measure;
    this.#language = language;
  }

  get cells() {
    const { row, value } = this.#poll;
    const language = this.#language;
    const number = (figure: number | null, digits = 1) =>
      figure === null ? '' : language.number(figure, digits);
    return [
      language.dayRange(row.fieldworkStart, row.fieldworkEnd),
      language.of(row.leader),
      language.of(row.pollster),
      number(row.approvePercent),
      number(row.disapprovePercent),
      ...measureColumn(this.#measure, language).map(() => number(value)),
      number(row.sampleSize)
    ];
  }

  get choices() {
    return [{ dimension: 'pollster', value: this.#poll.row.pollster } as const];
  }

  get records() {
    return [{ dataset: 'approval', index: this.#poll.row.index } as const];
  }
}

function measureColumn(measure: Measure, language: Language): string[] {
  if (measure === 'net') return [m.trend_col_net({}, language.in)];
  return measure === 'relative' ? [m.trend_col_relative({}, language.in)] : [];
}
