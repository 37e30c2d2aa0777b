import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Details, RecordRef } from '#lib/ui/scene.ts';
import { sayAnswer } from './question-marks.ts';
import type { Question, SettlementData } from './settlement-data.ts';
import { monthOf } from './settlement-names.ts';
import { questionsIn } from './settlement-scope.ts';
import { sayChange } from './share-texts.ts';

/** On the chart's own page, the questions that a pollster put again, each answer with its margin. */
export function repeatDetails(
  data: SettlementData,
  language: Language
): { readonly details?: Details } {
  if (data.extent === 'brief') return {};
  const repeated = questionsIn(data).filter(
    ({ answers, outside }) => !outside && answers.some(({ change }) => change !== null)
  );
  if (repeated.length === 0) return {};
  return {
    details: {
      heading: m.settlement_repeats_heading({}, language.in),
      leads: [m.settlement_repeats_lead({}, language.in)],
      items: repeated.map((question) => itemOf(question, language))
    }
  };
}

function itemOf({ of, answers }: Question, language: Language): Details['items'][number] {
  const compared = answers.flatMap((answer) =>
    answer.change ? [{ answer, change: answer.change }] : []
  );
  return {
    title: m.settlement_repeats_title(
      { pollster: language.say(of.pollster), month: monthOf(of, language) },
      language.in
    ),
    name: language.of(of.question),
    text: compared
      .map(({ answer, change }) =>
        m.settlement_repeats_answer(
          { answer: sayAnswer(answer, language), change: sayChange(change, language) },
          language.in
        )
      )
      .join(language.locale === 'ja' ? '。' : '; '),
    records: compared.flatMap(({ answer, change }): RecordRef[] =>
      [answer.row, change.since].map(({ index }) => ({ dataset: 'settlement', index }))
    )
  };
}
