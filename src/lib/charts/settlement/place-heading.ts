import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { colour, type ColourToken, PALETTE } from '#lib/ui/palette.ts';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import { HEADING_GAP, SWATCH, type Columns } from './settlement-columns.ts';
import { LEFT, NEUTRAL, RIGHT, type Group } from './settlement-data.ts';
import type { Stance } from './settlement-row.ts';
import { nameOfStance } from './settlement-names.ts';
import type { PlacedText } from './settlement-scene.ts';
import type { Bar } from './stack-answers.ts';

const LINE = 17;

export interface PlacedHeading {
  readonly height: number;
  readonly texts: readonly PlacedText[];
  readonly bars: readonly Bar[];
  readonly marks: readonly Mark[];
}

/** The name of a public and, over the sides, the stances that its answers take: the picture's only key. */
export function placeHeading(
  group: Group,
  y: number,
  columns: Columns,
  size: Size,
  language: Language
): PlacedHeading {
  const { country, dispute, proxy } = group;
  const wide = size.form === 'wide';
  const texts: PlacedText[] = [];
  const bars: Bar[] = [];
  const marks: Mark[] = [];
  const title = m.settlement_asked_in({ country: language.country(country) }, language.in);

  const present = (stances: readonly Stance[]) =>
    stances
      .filter((stance) =>
        group.questions.some(({ answers }) => answers.some(({ row }) => row.stance === stance))
      )
      .map((stance) => ({ stance, name: nameOfStance(stance, group, language) }));
  const { lineX, neutralX } = columns;
  const leftX = lineX - HEADING_GAP;
  const rightX = lineX + HEADING_GAP;
  const leftRoom = wide ? leftX - columns.labelWidth : leftX;
  const rightRoom = (neutralX ?? size.width) - rightX - (neutralX === null ? 0 : 4);
  const left = linesOf(present(LEFT), leftRoom);
  const right = linesOf(present(RIGHT), rightRoom);
  const neutral =
    neutralX === null ? [] : linesOf(present(NEUTRAL), size.width - neutralX - SWATCH - 4);

  const titleLines = wrapText(title, wide ? columns.labelWidth : size.width, 15, 600);
  const above = wide ? 0 : titleLines.length * 20;
  const deepest = Math.max(left.length, right.length, neutral.length, wide ? titleLines.length : 0);
  const foot = y + above + deepest * LINE;

  titleLines.forEach((text, i) => {
    const at = wide ? foot - (titleLines.length - 1 - i) * 20 - 4 : y + (i + 1) * 20 - 4;
    texts.push({ style: 'public', x: 0, y: at, text });
  });
  const titleWidth = Math.max(...titleLines.map((line) => textWidth(line, 15, 600)));
  marks.push({
    id: `public:${dispute}:${country}:${proxy}`,
    shape: {
      kind: 'box',
      x: 0,
      y: wide ? foot - titleLines.length * 20 : y,
      width: titleWidth,
      height: titleLines.length * 20
    },
    label: [title],
    choices: [{ dimension: 'country', value: country }],
    records: []
  });

  const column = (lines: Line[], x: number, anchor: 'start' | 'end', swatch: boolean) => {
    lines.forEach(({ stance, text, first, whole }, i) => {
      const at = foot - (lines.length - 1 - i) * LINE - 4;
      const indent = swatch ? SWATCH + 4 : 0;
      const width = textWidth(text, 13, 600);
      const fill = swatch ? colour('ink-2') : stanceText(stance);
      texts.push({ style: 'column', x: x + indent, y: at, text, anchor, fill });
      if (swatch && first) bars.push({ x, y: at - 9, width: SWATCH, height: SWATCH, stance });
      if (!first) return;
      marks.push({
        id: `stance:${dispute}:${country}:${proxy}:${stance}`,
        shape: {
          kind: 'box',
          x: anchor === 'end' ? x - width : x,
          y: at - 13,
          width: width + indent,
          height: LINE
        },
        label: [whole],
        choices: [{ dimension: 'stance', value: stance }],
        records: []
      });
    });
  };
  column(left, leftX, 'end', false);
  column(right, rightX, 'start', false);
  if (neutralX !== null) column(neutral, neutralX, 'start', true);
  return { height: foot - y + 6, texts, bars, marks };
}

interface Line {
  readonly stance: Stance;
  readonly text: string;
  /** The first line of a name, which is what can be pointed at. */
  readonly first: boolean;
  readonly whole: string;
}

function linesOf(names: readonly { stance: Stance; name: string }[], room: number): Line[] {
  return names.flatMap(({ stance, name }) =>
    wrapText(name, room, 13, 600).map((text, i) => ({ stance, text, first: i === 0, whole: name }))
  );
}

function stanceText(stance: Stance): string {
  const text = `stance-${stance}-text`;
  return colour(Object.hasOwn(PALETTE, text) ? (text as ColourToken) : `stance-${stance}`);
}
