import type { Language } from '#lib/text/language.ts';
import type { Size } from '#lib/ui/scene.ts';
import { placeLabel } from './place-label.ts';
import { placePoolLabel } from './place-pool-label.ts';
import { placeRow, type PlacedRow } from './place-row.ts';
import { answerMark, poolMark } from './question-marks.ts';
import type { Columns } from './settlement-columns.ts';
import { isPooled, type Group, type Question } from './settlement-data.ts';

/** One question, or one pool, from height `y` down: its label, the bars of its answers, their totals. */
export function placeQuestion(
  question: Question,
  group: Group,
  y: number,
  columns: Columns,
  form: Size['form'],
  language: Language
): PlacedRow {
  if (isPooled(question)) {
    const label = placePoolLabel(question, y, columns.labelWidth, form, language);
    return placeRow(
      question,
      label,
      y,
      columns,
      form,
      (answer, shape) =>
        poolMark(question, `answer:${question.id}:${answer.row.index}`, shape, language),
      language
    );
  }
  const label = placeLabel(question, group, y, columns.labelWidth, form, language);
  return placeRow(
    question,
    label,
    y,
    columns,
    form,
    (answer, shape) => answerMark(answer, question, group, shape, language),
    language
  );
}
