import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import { answerMark, questionMark, sayAnswer } from './question-marks.ts';
import {
  answersOf,
  LEFT,
  NEUTRAL,
  RIGHT,
  sharePercentOf,
  type Group,
  type Question
} from './settlement-data.ts';
import { caveatOf, monthOf, nameOfStance } from './settlement-names.ts';
import type { PlacedText } from './settlement-scene.ts';

const LINE = 17;
const SMALL_LINE = 15;
/** From the baseline to the foot of a line. */
const FOOT = 4;
const MOST_QUESTION_LINES = 3;

export interface PlacedLabel {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly marks: readonly Mark[];
}

/**
 * Who asked, when, of whom and what, from height `y` down. On a phone the answers without a side
 * stand after the date, since there is no column for them.
 */
export function placeLabel(
  question: Question,
  group: Group,
  y: number,
  width: number,
  form: Size['form'],
  language: Language
): PlacedLabel {
  const texts = placePollster(question, y, width, language);
  const marks: Mark[] = [];
  let foot = texts.at(-1)!.y + FOOT;
  if (form === 'narrow') {
    const neutral = placeNeutral(question, group, texts.at(-1)!, width, language);
    texts.push(...neutral.texts);
    marks.push(...neutral.marks);
    foot = Math.max(foot, ...neutral.texts.map((text) => text.y + FOOT));
  }
  const wording = placeWording(question, foot, width, language);
  texts.push(...wording);
  const height = wording.at(-1)!.y + FOOT + 1 - y;
  const shape = { kind: 'box', x: 0, y, width, height } as const;
  marks.unshift(questionMark(question, shape, language));
  return { height: form === 'wide' ? Math.max(32, height) : height, texts, marks };
}

function placePollster(question: Question, y: number, width: number, language: Language) {
  const style = question.dimmed ? 'label-dimmed' : 'label';
  const { text: name, lang } = language.of(question.of.pollster);
  const month = monthOf(question.of, language);
  const texts: PlacedText[] = wrapText(name, width, 13, 600).map((lead, i) => ({
    style,
    x: 0,
    y: y + (i + 1) * LINE - FOOT,
    lead,
    text: '',
    lang
  }));
  const last = texts.at(-1)!;
  if (widthOf(last) + textWidth(` ${month}`, 13) <= width) {
    texts[texts.length - 1] = { ...last, text: ` ${month}` };
  } else texts.push({ style, x: 0, y: last.y + LINE, text: month });
  return texts;
}

/** The question, after what sets it apart from a poll of the nation. */
function placeWording(question: Question, y: number, width: number, language: Language) {
  const caveat = caveatOf(question, language);
  const { text, lang } = language.of(question.of.question);
  const asked = text + leading(question, language);
  const full = caveat
    ? m.settlement_caveat_question({ caveat, question: asked }, language.in)
    : asked;
  let rest = caveat;
  return wrapEvenly(full, width)
    .slice(0, MOST_QUESTION_LINES)
    .map((line, i): PlacedText => {
      const lead = line.startsWith(rest) ? rest : rest.startsWith(line) ? line : '';
      rest = rest.slice(lead.length).trimStart();
      const at = y + (i + 1) * SMALL_LINE - FOOT;
      const plain = line.slice(lead.length);
      return { style: 'question', x: 0, y: at, text: plain, lang, ...(lead ? { lead } : {}) };
    });
}

/** The lines of a question, about equally long: no word or letter is left alone on the last. */
function wrapEvenly(text: string, width: number): string[] {
  const lines = wrapText(text, width, 12);
  for (let share = 0.95; lines.length > 1 && share > 0.5; share -= 0.05) {
    const even = wrapText(text, width * share, 12);
    if (even.length > lines.length) break;
    lines.splice(0, lines.length, ...even);
  }
  return lines;
}

/** The commonest answer, where none takes a side and the bars would say nothing. */
function leading(question: Question, language: Language): string {
  if (answersOf(question, [...LEFT, ...RIGHT]).length > 0) return '';
  const [first] = [...question.answers].sort((a, b) => b.row.sharePercent - a.row.sharePercent);
  return first ? ` ${sayAnswer(first, language, 0)}` : '';
}

/** “undecided 16” at the right end of the label's last line, or beneath it where there is no room. */
function placeNeutral(
  question: Question,
  group: Group,
  label: PlacedText,
  width: number,
  language: Language
) {
  const words = NEUTRAL.flatMap((stance) => {
    const [answer] = answersOf(question, [stance]);
    if (!answer) return [];
    const name = nameOfStance(stance, group, language).toLocaleLowerCase(language.locale);
    const share = language.number(sharePercentOf(question, [stance])!, 0);
    return [{ answer, text: `${name} ${share}` }];
  });
  const widths = words.map(({ text }) => textWidth(text, 12));
  const whole = widths.reduce((sum, each) => sum + each + 10, -10);
  const fits = widthOf(label) + 14 + whole <= width;
  const y = fits ? label.y : label.y + SMALL_LINE;
  let x = fits ? width - whole : 0;
  const texts: PlacedText[] = [];
  const marks: Mark[] = [];
  words.forEach(({ answer, text }, i) => {
    const shape = { kind: 'box', x, y: y - 11, width: widths[i]!, height: SMALL_LINE } as const;
    // Anchored at its end where it stands at the edge, which widths are too rough for.
    const place = fits ? ({ x: x + widths[i]!, anchor: 'end' } as const) : { x };
    texts.push({ style: 'aside', ...place, y, text });
    marks.push(answerMark(answer, question, group, shape, language));
    x += widths[i]! + 10;
  });
  return { texts, marks };
}

function widthOf({ lead, text }: PlacedText): number {
  return textWidth(lead ?? '', 13, 600) + textWidth(text, 13);
}
