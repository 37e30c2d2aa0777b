import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { colour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
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
import type { PlacedText } from './settlement-scene.ts';

/** A bar before bars of one colour become one path. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly stance: Stance | null;
}

export interface PlacedQuestion {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
  /** From where to where the ink line runs: through the row, or on a phone past the bar alone. */
  readonly axis: readonly (readonly [y0: number, y1: number])[];
}

/** Page colour between neighbouring bars. */
const SPLIT = 1.5;
/** A bar that can be hit, however small its share. */
const LEAST_TARGET = 8;

/** One question from height `y` down: its label, the bars of its answers and their totals. */
export function placeQuestion(
  question: Question,
  group: Group,
  y: number,
  columns: Columns,
  size: Size,
  language: Language
): PlacedQuestion {
  const label = placeLabel(question, group, y, columns.labelWidth, size.form, language);
  const wide = size.form === 'wide';
  const barHeight = wide ? 22 : 16;
  const barY = wide ? y + (label.height - barHeight) / 2 : y + label.height + 3;
  const baseline = barY + barHeight / 2 + 4.5;
  const texts: PlacedText[] = [...label.texts];
  const bars: Bar[] = [];
  const marks: Mark[] = [...label.marks];

  const stack = (stances: readonly Stance[], x: number, direction: 1 | -1) => {
    const answers = answersOf(question, stances);
    const lanes = question.of.severalAnswers ? answers.length : 1;
    const height = (barHeight - (lanes - 1) * SPLIT) / lanes;
    let end = x;
    answers.forEach((answer, i) => {
      const width = answer.row.sharePercent * columns.perPercent;
      const start = lanes > 1 ? x : end;
      const split = start === x ? 0 : SPLIT;
      const bar = {
        x: round(direction > 0 ? start + split : start - width),
        y: round(lanes > 1 ? barY + i * (height + SPLIT) : barY),
        width: round(Math.max(1, width - split)),
        height: round(height),
        stance: answer.dimmed ? null : answer.row.stance
      };
      bars.push(bar);
      marks.push(answerMark(answer, question, group, targetOf(bar), language));
      end = direction * Math.max(direction * end, direction * (start + direction * width));
    });
    return end;
  };
  const total = (text: string, x: number, anchor: 'start' | 'end') =>
    texts.push({ style: question.dimmed ? 'total-dimmed' : 'total', x, y: baseline, text, anchor });
  const aside = (x: number, anchor: 'start' | 'end') =>
    texts.push({
      style: 'aside',
      x,
      y: baseline,
      text: m.settlement_not_reported({}, language.in),
      anchor
    });

  const left = sharePercentOf(question, LEFT);
  const right = sharePercentOf(question, RIGHT);
  const partly = isPartlyReported(question);
  const leftEnd = stack(LEFT, columns.lineX, -1);
  if (left !== null) total(language.number(left, 0), leftEnd - 6, 'end');
  else if (right !== null && partly) aside(columns.lineX - 7, 'end');
  const rightEnd = stack(RIGHT, columns.lineX, 1);
  if (right !== null) total(language.number(right, 0), rightEnd + 6, 'start');
  else if (left !== null && partly) aside(columns.lineX + 7, 'start');

  if (columns.neutralX !== null) {
    const neutral = answersOf(question, NEUTRAL);
    const end = stack(NEUTRAL, columns.neutralX, 1);
    if (neutral.length > 0) {
      const shares = neutral.map(({ row }) => language.number(row.sharePercent, 0));
      texts.push({ style: 'label', x: end + 5, y: baseline, text: shares.join(' · ') });
    } else if (partly) aside(columns.neutralX, 'start');
  }
  if (wide) {
    const height = label.height + 8;
    return { height, texts, bars, marks, axis: [[y - 4, y + height - 4]] };
  }
  const sides = left !== null || right !== null;
  const foot = sides ? barY + barHeight : y + label.height;
  return { height: foot + 14 - y, texts, bars, marks, axis: sides ? [[barY - 3, foot + 3]] : [] };
}

function targetOf(bar: Bar): Shape {
  const spread = Math.max(0, LEAST_TARGET - bar.width) / 2;
  const { y, height } = bar;
  return { kind: 'box', x: bar.x - spread, y, width: bar.width + 2 * spread, height };
}

/** The fill of a stance, or of what is left out of the selection. */
export function fillOf(stance: Stance | null): string {
  return colour(stance ? `stance-${stance}` : 'dimmed');
}
