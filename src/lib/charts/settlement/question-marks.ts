import type { Language } from '#lib/text/language.ts';
import type { Mark, RecordRef, Shape } from '#lib/ui/scene.ts';
import type { Answer, Group, PooledQuestion, Question } from './settlement-data.ts';
import { caveatOf, daysOf, nameOfPool, nameOfStance, quote } from './settlement-names.ts';
import { intervalOf } from './share-interval.ts';
import { sayChange, sayInterval, sayPooled } from './share-texts.ts';

/** An answer chooses its stance and opens itself, then the other answers to the same question. */
export function answerMark(
  answer: Answer,
  question: Question,
  group: Group,
  shape: Shape,
  language: Language
): Mark {
  const { row, change } = answer;
  const interval = sayInterval(intervalOf(row.sharePercent, row), language);
  return {
    id: `answer:${question.id}:${row.index}`,
    shape,
    label: [
      [sayAnswer(answer, language), interval].join(language.comma),
      `${language.say(row.pollster)}, ${daysOf(row, language)}`,
      language.say(row.question),
      nameOfStance(row.stance, group, language),
      ...(change ? [sayChange(change, language)] : [])
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
      [language.say(of.pollster), daysOf(of, language)].join(language.comma),
      ...(caveat ? [caveat] : []),
      language.say(of.question),
      question.answers.map((answer) => sayAnswer(answer, language)).join(language.semicolon)
    ],
    choices: [{ dimension: 'pollster', value: of.pollster }],
    records: recordsOf(question.answers),
    group: question.id
  };
}

/** A pool stands for its polls, which it opens; it chooses none of them. */
export function poolMark(pool: PooledQuestion, id: string, shape: Shape, language: Language): Mark {
  return {
    id,
    shape,
    label: [
      nameOfPool(pool, language),
      language.say(pool.of.question),
      ...pool.shares.map((share) => sayPooled(share, language))
    ],
    choices: [],
    records: recordsOfPool(pool),
    group: pool.id
  };
}

export function sayAnswer({ row }: Answer, language: Language, digits = 1): string {
  return `${quote(language.sayQuoted(row.option), language)} ${language.percent(row.sharePercent, digits)}`;
}

export function recordsOfPool({ shares }: PooledQuestion): RecordRef[] {
  return shares.flatMap(({ rows }) =>
    rows.map(({ index }): RecordRef => ({ dataset: 'settlement', index }))
  );
}

function recordsOf(answers: readonly Answer[]): RecordRef[] {
  return answers.map(({ row }) => ({ dataset: 'settlement', index: row.index }));
}
