import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { colour } from '#lib/ui/palette.ts';
import { round } from '#lib/ui/path.ts';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { wrapText } from '#lib/ui/text-width.ts';
import { disputeMark, placeDisputeTabs } from './place-dispute-tabs.ts';
import { placeHeading } from './place-heading.ts';
import { placeQuestion } from './place-question.ts';
import { columnsFor } from './settlement-columns.ts';
import type { SettlementData } from './settlement-data.ts';
import { nameOfDispute } from './settlement-names.ts';
import type { PlacedFill, PlacedText, SettlementScene, Whisker } from './settlement-scene.ts';
import type { Bar } from './stack-answers.ts';
import { whiskerPath } from './whisker-path.ts';

/** Below this width labels beside the bars would leave both too little room. */
const LEAST_WIDE = 560;
/** Of the space below a row, what its bar and words leave free. */
const ROW_FOOT = 6;

/**
 * Lays the groups one under the other, each question in a row of its own, all on one scale.
 * @param compared another version, whose shares the scale holds too
 */
export function placeSettlement(
  data: SettlementData,
  { width }: Size,
  language: Language,
  compared: SettlementData = data
): SettlementScene {
  const size = { width, form: width < LEAST_WIDE ? 'narrow' : 'wide' } as const;
  const groups = compared === data ? data.groups : [...data.groups, ...compared.groups];
  const columns = columnsFor(groups, size, language);
  const texts: PlacedText[] = [];
  const bars: Bar[] = [];
  const whiskers: Whisker[] = [];
  const marks: Mark[] = [];
  const axes: { x: number; y0: number; y1: number }[] = [];
  const bands: { id: string; y: number; height: number }[] = [];
  const ends: number[] = [];
  let y = 0;

  if (data.extent === 'brief' && data.disputes.length > 1) {
    y = placeDisputeTabs(data, size, language, texts, marks) + 10;
  }
  let [block, dispute] = ['', ''];
  for (const group of data.groups) {
    const related = group.proxy ? 'related' : 'settlement';
    if (related !== block && group.proxy) {
      y = placeRelated(y + 24, size, language, texts) + 6;
    }
    const named =
      data.extent === 'full' || data.groups.some((other) => other.dispute !== group.dispute);
    if (named && (group.dispute !== dispute || related !== block)) {
      y += dispute ? 20 : 4;
      texts.push({
        style: 'dispute',
        x: 0,
        y: y + 16,
        text: nameOfDispute(group.dispute, language)
      });
      marks.push(disputeMark(group.dispute, 0, y, 18, language, `dispute:${related}`));
      y += 28;
    } else if (dispute) y += 16;
    [block, dispute] = [related, group.dispute];

    const heading = placeHeading(group, y, columns, size, language);
    texts.push(...heading.texts);
    bars.push(...heading.bars);
    marks.push(...heading.marks);
    y += heading.height;
    for (const question of [...group.pooled, ...group.questions]) {
      const row = placeQuestion(question, group, y, columns, size.form, language);
      texts.push(...row.texts);
      bars.push(...row.bars);
      whiskers.push(...row.whiskers);
      marks.push(...row.marks);
      axes.push(
        ...row.axis.map(([y0, y1]) => ({ x: round(columns.lineX), y0: round(y0), y1: round(y1) }))
      );
      bands.push({ id: question.id, y: round(y - 2), height: round(row.height) });
      y += row.height;
      ends.push(round(y - ROW_FOOT));
    }
  }
  if (data.groups.length === 0) {
    texts.push({
      style: 'aside',
      x: 0,
      y: y + 30,
      text: m.settlement_scene_empty({}, language.in)
    });
    y += 60;
  }
  return {
    width: size.width,
    height: Math.ceil(y),
    ends,
    marks,
    texts: texts.map((text) => ({ ...text, x: round(text.x), y: round(text.y) })),
    fills: fillsOf(bars),
    whiskers: {
      inFocus: whiskerPath(whiskers.filter(({ dimmed }) => !dimmed)),
      dimmed: whiskerPath(whiskers.filter(({ dimmed }) => dimmed))
    },
    axes,
    bands
  };
}

function placeRelated(y: number, size: Size, language: Language, texts: PlacedText[]): number {
  const title = m.settlement_related({}, language.in);
  texts.push({ style: 'block', x: 0, y: y + 20, text: title });
  const about = wrapText(m.settlement_related_about({}, language.in), size.width, 13);
  about.forEach((text, i) => texts.push({ style: 'label', x: 0, y: y + 40 + i * 17, text }));
  return y + 40 + about.length * 17;
}

function fillsOf(bars: readonly Bar[]): PlacedFill[] {
  const paths = new Map<Bar['stance'], string>();
  for (const { stance, x, y, width, height } of bars) {
    const path = `M${round(x)},${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
    paths.set(stance, (paths.get(stance) ?? '') + path);
  }
  return [...paths].map(([stance, path]) => ({
    fill: colour(stance ? `stance-${stance}` : 'dimmed'),
    hatched: stance === 'undecided',
    path
  }));
}
