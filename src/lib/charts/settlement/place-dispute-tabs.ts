import type { Dispute } from '#lib/core/datasets/settlement.ts';
import type { Language } from '#lib/text/language.ts';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { SettlementData } from './settlement-data.ts';
import { nameOfDispute } from './settlement-names.ts';
import type { PlacedText } from './settlement-scene.ts';

/** The disputes that could be shown, for the compact form to change between. */
export function placeDisputeTabs(
  data: SettlementData,
  size: Size,
  language: Language,
  texts: PlacedText[],
  marks: Mark[]
): number {
  const shown = new Set(data.groups.map(({ dispute }) => dispute));
  let [x, y] = [0, 0];
  for (const dispute of data.disputes) {
    const text = nameOfDispute(dispute, language);
    const width = textWidth(text, 13, 600);
    if (x > 0 && x + width > size.width) [x, y] = [0, y + 24];
    texts.push({ style: shown.has(dispute) ? 'tab-shown' : 'tab', x, y: y + 15, text });
    marks.push(disputeMark(dispute, x, y, 13, language, 'tab'));
    x += width + 20;
  }
  return y + 24;
}

/** The name of a dispute, which chooses it. */
export function disputeMark(
  dispute: Dispute,
  x: number,
  y: number,
  fontSize: number,
  language: Language,
  id: string
): Mark {
  const name = nameOfDispute(dispute, language);
  const width = textWidth(name, fontSize, 600);
  return {
    id: `${id}:${dispute}`,
    shape: { kind: 'box', x, y, width, height: 24 },
    label: [name],
    choices: [{ dimension: 'dispute', value: dispute }],
    records: []
  };
}
