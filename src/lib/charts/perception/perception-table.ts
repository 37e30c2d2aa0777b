import { pairOf } from '#lib/core/selection/dimension.ts';
import type { Choice } from '#lib/core/selection/selection.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { nameOfOptionValue } from '#lib/text/option-names.ts';
import type { ChartTable } from '#lib/ui/scene.ts';
import { seriesOf, type PerceptionData, type Series, type Survey } from './perception-data.ts';
import type { Question } from './sentiment-question.ts';

/** A row for each figure shown, by question and the newest first. */
export function perceptionTable({ blocks }: PerceptionData, language: Language): ChartTable {
  const number = (value: number | null) => (value === null ? '' : language.number(value));
  return {
    columns: [
      { label: m.perception_col_country({}, language.in), numeric: false },
      { label: m.perception_col_about({}, language.in), numeric: false },
      { label: m.perception_col_question({}, language.in), numeric: false },
      { label: m.perception_col_pollster({}, language.in), numeric: false },
      { label: m.perception_col_dates({}, language.in), numeric: false },
      { label: m.perception_col_favourable({}, language.in), numeric: true },
      { label: m.perception_col_unfavourable({}, language.in), numeric: true }
    ],
    rows: blocks.flatMap((block) =>
      seriesOf(block)
        .flatMap((series) => series.surveys.map((survey) => ({ series, survey })))
        .sort((a, b) => b.survey.day - a.survey.day || a.survey.row.index - b.survey.row.index)
        .map(({ series, survey: { row } }) => ({
          cells: [
            language.country(row.country),
            language.country(row.about),
            nameOfOptionValue('sentiment', row.measure, language),
            language.of(row.pollster),
            language.dayRange(row.fieldworkStart, row.fieldworkEnd),
            number(row.favourablePercent),
            number(row.unfavourablePercent)
          ],
          choices: [choiceOfPair(series)],
          records: [{ dataset: 'perception' as const, index: row.index }]
        }))
    )
  };
}

export function choiceOfPair({ country, about }: Pick<Series, 'country' | 'about'>): Choice {
  return { dimension: 'pair', value: pairOf(country, about) };
}

export function namePollster(pollster: string, language: Language): string {
  return language.say(pollster);
}

/** `19.3% feel close`, as published. */
export function percentOfSurvey(survey: Survey, question: Question, language: Language): string {
  const percent = language.percent(survey.percent, 1);
  return m.perception_answer({ question, percent }, language.in);
}
