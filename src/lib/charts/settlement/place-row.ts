import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Shape, Size } from '#lib/ui/scene.ts';
import type { PlacedLabel } from './place-label.ts';
import type { Columns } from './settlement-columns.ts';
import {
  isPartlyReported,
  isPooled,
  LEFT,
  NEUTRAL,
  RIGHT,
  sharePercentOf,
  type Answer,
  type Question
} from './settlement-data.ts';
import type { Stance } from './settlement-row.ts';
import { neutralShares } from './settlement-names.ts';
import type { PlacedText, Whisker } from './settlement-scene.ts';
import { isSideDimmed, sideInterval } from './share-interval.ts';
import { stackAnswers, type Bar } from './stack-answers.ts';

export interface PlacedRow {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly bars: readonly Bar[];
  readonly whiskers: readonly Whisker[];
  readonly marks: readonly Mark[];
  /** From where to where the ink line runs: through the row, or on a phone past the bar alone. */
  readonly axis: readonly (readonly [y0: number, y1: number])[];
}

/** A bar that can be hit, however small its share. */
const LEAST_TARGET = 8;

/** The bars of a question beside its label, or on a phone beneath it, with totals and intervals. */
export function placeRow(
  question: Question,
  label: PlacedLabel,
  y: number,
  columns: Columns,
  form: Size['form'],
  markOf: (answer: Answer, shape: Shape) => Mark,
  language: Language
): PlacedRow {
  const wide = form === 'wide';
  const height = wide ? 22 : 16;
  const barY = wide ? y + (label.height - height) / 2 : y + label.height + 3;
  const baseline = barY + height / 2 + 4.5;
  const texts: PlacedText[] = [...label.texts];
  const bars: Bar[] = [];
  const whiskers: Whisker[] = [];
  const marks: Mark[] = [...label.marks];

  const stack = (stances: readonly Stance[], x: number, direction: 1 | -1) => {
    const line = { x, y: barY, height, direction };
    const { stacked, end } = stackAnswers(question, stances, line, columns.perPercent);
    for (const { answer, bar } of stacked) {
      bars.push(bar);
      marks.push(markOf(answer, targetOf(bar)));
    }
    return end;
  };
  const notReported = (x: number, anchor: 'start' | 'end') => {
    const text = m.settlement_not_reported({}, language.in);
    texts.push({ style: 'aside', x, y: baseline, text, anchor });
  };
  const partly = isPartlyReported(question) && !isPooled(question);
  const side = (stances: readonly Stance[], others: readonly Stance[], direction: 1 | -1) => {
    const end = stack(stances, columns.lineX, direction);
    const anchor = direction > 0 ? 'start' : 'end';
    const share = sharePercentOf(question, stances);
    if (share === null) {
      const taken = sharePercentOf(question, others) !== null;
      if (taken && partly) notReported(columns.lineX + direction * 7, anchor);
      return;
    }
    const dimmed = isSideDimmed(question, stances);
    const interval = sideInterval(question, stances);
    let outer = end;
    if (interval) {
      const xOf = (percent: number) => columns.lineX + direction * percent * columns.perPercent;
      outer = xOf(interval[1]);
      whiskers.push({ x0: xOf(interval[0]), x1: outer, y: barY + height / 2, dimmed });
    }
    texts.push({
      style: dimmed ? 'total-dimmed' : 'total',
      x: outer + direction * 6,
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
    return { height: whole, texts, bars, whiskers, marks, axis: [[y - 4, y + whole - 4]] };
  }
  const foot = bars.length > 0 ? barY + height : y + label.height;
  return {
    height: foot + 14 - y,
    texts,
    bars,
    whiskers,
    marks,
    axis: bars.length > 0 ? [[barY - 3, foot + 3]] : []
  };
}

function targetOf({ x, y, width, height }: Bar): Shape {
  const spread = Math.max(0, LEAST_TARGET - width) / 2;
  return { kind: 'box', x: x - spread, y, width: width + 2 * spread, height };
}
