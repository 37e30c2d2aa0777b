import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Shape, Size } from '#lib/ui/scene.ts';
import { placeLabel } from './place-label.ts';
import { answerMark } from './question-marks.ts';
import type { Columns } from './settlement-columns.ts';
import {
  answersOf,
  isPartlyReported,
  LEFT,
  NEUTRAL,
  RIGHT,
  sharePercentOf,
  type Group,
  type Question,
  type Stance
} from './settlement-data.ts';
import { neutralShares } from './settlement-names.ts';
import type { PlacedText } from './settlement-scene.ts';
import { stackAnswers, type Bar } from './stack-answers.ts';

export interface PlacedQuestion {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** From where to where the ink line runs: through the row, or on a phone past the bar alone. */
  readonly axis: readonly (readonly [y0: number, y1: number])[];
}

/** A bar that can be hit, however small its share. */
const LEAST_TARGET = 8;

/** One question from height `y` down: its label, the bars of its answers and their totals. */
export function placeQuestion(
  question: Question,
  group: Group,
  y: number,
  columns: Columns,
  form: Size['form'],
  language: Language
): PlacedQuestion {
  const wide = form === 'wide';
  const label = placeLabel(question, group, y, columns.labelWidth, form, language);
  const height = wide ? 22 : 16;
  const barY = wide ? y + (label.height - height) / 2 : y + label.height + 3;
  const baseline = barY + height / 2 + 4.5;
  const texts: PlacedText[] = [...label.texts];
  const bars: Bar[] = [];
  const marks: Mark[] = [...label.marks];

  const stack = (stances: readonly Stance[], x: number, direction: 1 | -1) => {
    const line = { x, y: barY, height, direction };
    const { stacked, end } = stackAnswers(question, stances, line, columns.perPercent);
    for (const { answer, bar } of stacked) {
      bars.push(bar);
      marks.push(answerMark(answer, question, group, targetOf(bar), language));
    }
    return end;
  };
  const notReported = (x: number, anchor: 'start' | 'end') => {
    const text = m.settlement_not_reported({}, language.in);
    texts.push({ style: 'aside', x, y: baseline, text, anchor });
  };
  const partly = isPartlyReported(question);
  const side = (stances: readonly Stance[], others: readonly Stance[], direction: 1 | -1) => {
    const end = stack(stances, columns.lineX, direction);
    const anchor = direction > 0 ? 'start' : 'end';
    const share = sharePercentOf(question, stances);
    if (share === null) {
      const taken = sharePercentOf(question, others) !== null;
      if (taken && partly) notReported(columns.lineX + direction * 7, anchor);
      return;
    }
    const dimmed = answersOf(question, stances).every((answer) => answer.dimmed);
    texts.push({
      style: dimmed ? 'total-dimmed' : 'total',
      x: end + direction * 6,
      y: baseline,
      text: language.number(share, 0),
      anchor
    });
  };
  side(LEFT, RIGHT, -1);
  side(RIGHT, LEFT, 1);

  if (columns.neutralX !== null) {
    const end = stack(NEUTRAL, columns.neutralX, 1);
    const text = neutralShares(question, language);
    if (text) texts.push({ style: 'label', x: end + 5, y: baseline, text });
    else if (partly) notReported(columns.neutralX, 'start');
  }
  if (wide) {
    const whole = label.height + 8;
    return { height: whole, texts, bars, marks, axis: [[y - 4, y + whole - 4]] };
  }
  const foot = bars.length > 0 ? barY + height : y + label.height;
  return {
    height: foot + 14 - y,
    texts,
    bars,
    marks,
    axis: bars.length > 0 ? [[barY - 3, foot + 3]] : []
  };
}

function targetOf({ x, y, width, height }: Bar): Shape {
  const spread = Math.max(0, LEAST_TARGET - width) / 2;
  return { kind: 'box', x: x - spread, y, width: width + 2 * spread, height };
}
