import { round } from '#lib/ui/path.ts';
import { answersOf, type Answer, type Question } from './settlement-data.ts';
import type { Stance } from './settlement-row.ts';

/** A bar before bars of one colour become one path. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Null where it stands outside the selection. */
  readonly stance: Stance | null;
}

export interface StackedAnswer {
  readonly answer: Answer;
  readonly bar: Bar;
}

/** Page colour between neighbouring bars. */
const SPLIT = 1.5;

/**
 * Bars of the answers of some stances from `x` to the right (1) or the left (-1), one after another;
 * where several answers were allowed one beneath another, since their shares do not add.
 * @returns also where the longest ends
 */
export function stackAnswers(
  question: Question,
  stances: readonly Stance[],
  { x, y, height, direction }: { x: number; y: number; height: number; direction: 1 | -1 },
  perPercent: number
): { readonly stacked: StackedAnswer[]; readonly end: number } {
  const answers = answersOf(question, stances);
  const lanes = question.of.severalAnswers ? answers.length : 1;
  const laneHeight = (height - (lanes - 1) * SPLIT) / lanes;
  let reach = 0;
  let longest = 0;
  const stacked = answers.map((answer, i): StackedAnswer => {
    const from = lanes > 1 ? 0 : reach;
    const to = from + answer.row.sharePercent * perPercent;
    const split = from > 0 ? SPLIT : 0;
    reach = to;
    longest = Math.max(longest, to);
    const bar = {
      x: round(direction > 0 ? x + from + split : x - to),
      y: round(lanes > 1 ? y + i * (laneHeight + SPLIT) : y),
      width: round(Math.max(1, to - from - split)),
      height: round(laneHeight),
      stance: answer.dimmed ? null : answer.row.stance
    };
    return { answer, bar };
  });
  return { stacked, end: x + direction * longest };
}
