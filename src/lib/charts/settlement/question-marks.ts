import type { Language } from '#lib/text/language.ts';
import type { Mark, RecordRef, Shape } from '#lib/ui/scene.ts';
import type { Answer, Group, Question } from './settlement-data.ts';
import { caveatOf, daysOf, nameOfStance, quote } from './settlement-names.ts';

/** An answer chooses its stance and opens itself, then the other answers to the same question. */
export function answerMark(
  answer: Answer,
  question: Question,
  group: Group,
  shape: Shape,
  language: Language
): Mark {
  const { row } = answer;
  return {
    id: `answer:${question.id}:${row.index}`,
    shape,
    label: [
      sayAnswer(answer, language),
      `${language.say(row.pollster)}, ${daysOf(row, language)}`,
      language.say(row.question),
      nameOfStance(row.stance, group, language)
    ],
    choices: [{ dimension: 'stance', value: row.stance }],
    records: recordsOf([answer, ...question.answers.filter((other) => other !== answer)]),
    group: question.id
  };
}

/** The name of a question chooses its pollster and opens all its answers. */
export function questionMark(question: Question, shape: Shape, language: Language): Mark {
  const { of } = question;
  const caveat = caveatOf(question, language);
  return {
    id: `question:${question.id}`,
    shape,
    label: [
      `${language.say(of.pollster)}, ${daysOf(of, language)}`,
      ...(caveat ? [caveat] : []),
      language.say(of.question),
      question.answers.map((answer) => sayAnswer(answer, language)).join('; ')
    ],
    choices: [{ dimension: 'pollster', value: of.pollster }],
    records: recordsOf(question.answers),
    group: question.id
  };
}

export function sayAnswer({ row }: Answer, language: Language, digits = 1): string {
  return `${quote(language.say(row.option), language)} ${language.percent(row.sharePercent, digits)}`;
}

function recordsOf(answers: readonly Answer[]): RecordRef[] {
  return answers.map(({ row }) => ({ dataset: 'settlement', index: row.index }));
}
