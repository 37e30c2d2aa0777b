import { choiceOfPair } from '#lib/charts/arms-volume/arms-volume-table.ts';
import { dayOf } from '#lib/core/table/day.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import { round } from '#lib/ui/path.ts';
import type { Mark, Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';
import type { ArmsDeal } from './arms-deal.ts';
import { labelOfDeal, nameOfCategory, numbersOfDeal } from './deal-texts.ts';

export interface DealColumns {
  readonly form: Size['form'];
  readonly width: number;
  readonly labelWidth: number;
  readonly scale: TimeScale;
}

export interface PlacedDeal {
  readonly id: string;
  readonly y: number;
  readonly height: number;
  readonly inFocus: boolean;
  readonly name: { readonly lines: readonly string[]; readonly lang: DataText['lang'] };
  readonly nameY: number;
  readonly category: { readonly text: string; readonly x: number; readonly y: number };
  readonly numbers: {
    readonly text: string;
    readonly x: number;
    readonly y: number;
    readonly end: boolean;
  };
  /** Middle of the span, up and down. */
  readonly middle: number;
  readonly ring: { readonly x: number; readonly estimated: boolean };
  /** From the first to the last delivery; null before there is one. */
  readonly bar: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
    readonly estimated: boolean;
  } | null;
}

const LINE = 17;
const ROOMY = 240;
const BAR = { least: 6, most: 14 };

/** @param most the greatest volume drawn, whose bar is the thickest */
export function placeDealRow(
  deal: ArmsDeal,
  y: number,
  most: number,
  columns: DealColumns,
  language: Language
): PlacedDeal {
  const { form, width, labelWidth, scale } = columns;
  const text = numbersOfDeal(deal, language);
  const numbersWidth = textWidth(text, 13);
  const weapon = language.of(deal.weapon);
  const narrow = form === 'narrow';
  const nameWidth = narrow ? width - numbersWidth - 12 : labelWidth;
  const lines = wrapText(weapon.text, nameWidth, 13, 600);
  const category = nameOfCategory(deal.category, language);
  const nameY = y + 15;
  const besideX = textWidth(lines[0] ?? '', 13, 600) + 10;
  // Where names have much room the category stands beside them and rows are half as high.
  const beside = labelWidth >= ROOMY && besideX + textWidth(category, 12) <= labelWidth;
  const categoryY = beside ? nameY : nameY + lines.length * LINE - 1;
  const height = lines.length * LINE + (beside ? 9 : 24);
  const middle = narrow ? categoryY - 4 : beside ? y + 10.5 : y + 11 + (lines.length * LINE) / 2;
  const ringX = round(scale.place(dayOf(deal.orderYear.value, 7, 2)));
  const bar = barOf(deal, middle, most, scale);
  const end = Math.max(bar ? bar.x + bar.width : 0, ringX + 5);
  return {
    id: `deal-${deal.index}`,
    y,
    height,
    inFocus: deal.inFocus,
    name: { lines, lang: weapon.lang },
    nameY,
    category: { text: category, x: beside ? round(besideX) : 0, y: categoryY },
    numbers: narrow
      ? { text, x: width, y: nameY, end: true }
      : { text, x: round(end + 7), y: round(middle + 4.5), end: false },
    middle: round(middle),
    ring: { x: ringX, estimated: deal.orderYear.estimated },
    bar
  };
}

function barOf(deal: ArmsDeal, middle: number, most: number, scale: TimeScale): PlacedDeal['bar'] {
  if (!deal.deliveries) return null;
  const x = scale.place(dayOf(deal.deliveries.first, 1, 1));
  const end = scale.place(dayOf(deal.deliveries.last + 1, 1, 1));
  const part = Math.sqrt(Math.max(0, deal.tivMillions) / most);
  const height = round(BAR.least + part * (BAR.most - BAR.least));
  return {
    x: round(x + 0.75),
    y: round(middle - height / 2),
    width: round(Math.max(3, end - x - 1.5)),
    height,
    estimated: deal.delivered.estimated || (deal.ordered?.estimated ?? false)
  };
}

/** From the order to the last delivery, in pixels. */
export function reachOfDeal({ ring, bar }: PlacedDeal): readonly [x0: number, x1: number] {
  return [ring.x, bar ? Math.max(ring.x, bar.x + bar.width) : ring.x];
}

/** The row, which opens the deal's record and chooses its pair, and its category. */
export function dealMarks(
  deal: ArmsDeal,
  row: PlacedDeal,
  pairChosen: boolean,
  width: number,
  language: Language
): Mark[] {
  const { category } = row;
  const reach = reachOfDeal(row);
  return [
    {
      id: row.id,
      shape: { kind: 'box', x: 0, y: row.y, width, height: row.height },
      reach,
      label: labelOfDeal(deal, language),
      // Once the pair is chosen its deals open their records; the heading gives the pair free.
      choices: pairChosen ? [] : [choiceOfPair(deal.pair)],
      records: [{ dataset: 'arms-deals', index: deal.index }],
      group: deal.pair
    },
    {
      id: `${row.id}-category`,
      shape: {
        kind: 'box',
        x: category.x,
        y: category.y - 16,
        width: round(textWidth(category.text, 12) + 4),
        height: 24
      },
      reach,
      label: [category.text],
      choices: [{ dimension: 'category', value: deal.category }],
      records: [],
      group: `category ${deal.category}`
    }
  ];
}
