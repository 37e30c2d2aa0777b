import { max } from 'd3';
import { headingOfFlow, nameOfFlow } from '#lib/charts/arms-volume/arms-names.ts';
import { choiceOfPair } from '#lib/charts/arms-volume/arms-volume-table.ts';
import { dayOf } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { countryColour } from '#lib/ui/palette.ts';
import type { Mark, Scene, Size } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { timeScale, yearTicks, type TimeScale } from '#lib/ui/time-scale.ts';
import type { ArmsDeal } from './arms-deal.ts';
import { numbersOfDeal } from './deal-texts.ts';
import type { ArmsDealsData, DealGroup } from './gather-arms-deals.ts';
import { placeDealsKey, type KeyEntry } from './place-deals-key.ts';
import {
  dealMarks,
  placeDealRow,
  reachOfDeal,
  type DealColumns,
  type PlacedDeal
} from './place-deal-row.ts';

export interface PlacedGroup {
  readonly key: string;
  readonly heading: string;
  readonly y: number;
  readonly colour: string;
  readonly inFocus: boolean;
  readonly deals: readonly PlacedDeal[];
}

export interface ArmsDealsScene extends Scene {
  readonly entries: readonly KeyEntry[];
  /** Where the years are written, and where their lines end. */
  readonly axisY: number;
  readonly bottom: number;
  readonly ticks: readonly {
    readonly x: number;
    readonly labelX: number | null;
    readonly label: string;
  }[];
  readonly scale: TimeScale;
  readonly groups: readonly PlacedGroup[];
  /** Said instead of rows. */
  readonly sentence: string;
}

const HEADING = 28;
const GROUP_GAP = 10;
/** Of a row, what lies free at its foot. */
const ROW_FOOT = 4;

/** @param compared another version, whose years and volumes the scales hold too */
export function placeArmsDeals(
  data: ArmsDealsData,
  size: Size,
  language: Language,
  compared: ArmsDealsData = data
): ArmsDealsScene {
  const deals = dealsOf(data);
  const all = compared === data ? deals : [...deals, ...dealsOf(compared)];
  const axis = {
    first: Math.min(data.axis.first, compared.axis.first),
    last: Math.max(data.axis.last, compared.axis.last)
  };
  const columns = columnsFor(all, axis, size, language);
  const { scale } = columns;
  const entries = deals.length > 0 ? placeDealsKey(size.width, language) : [];
  const axisY = (entries.at(-1)?.y ?? 0) + (entries.length > 0 ? 34 : 16);
  const most = max(all, (deal) => deal.tivMillions) || 1;

  const groups: PlacedGroup[] = [];
  const marks: Mark[] = [];
  let y = axisY + 4;
  for (const group of data.groups) {
    const heading = headingOfFlow(group, data.distinction, language);
    const key = `${group.supplier}-${group.recipient}`;
    const headingY = y;
    y += HEADING;
    const placed = group.deals.map((deal) => {
      const row = placeDealRow(deal, y, most, columns, language);
      y = row.y + row.height;
      return row;
    });
    marks.push({ ...headingMark(group, key, heading, headingY, language), reach: reachOf(placed) });
    group.deals.forEach((deal, i) =>
      marks.push(...dealMarks(deal, placed[i]!, group.chosen, size.width, language))
    );
    y += GROUP_GAP;
    groups.push({
      key,
      heading,
      y: headingY,
      colour: countryColour(data.distinction === 'supplier' ? group.supplier : group.recipient),
      inFocus: group.deals.some((deal) => deal.inFocus),
      deals: placed
    });
  }
  const bottom = groups.length > 0 ? y - GROUP_GAP + 2 : axisY + 120;
  return {
    width: size.width,
    height: bottom + 2,
    ends: groups.flatMap(({ deals }) => deals.map((deal) => deal.y + deal.height - ROW_FOOT)),
    marks,
    entries,
    axisY,
    bottom,
    ticks: yearTicks({ ...scale, to: scale.to - 1 }, size.form === 'narrow').filter(
      (tick) => tick.x >= scale.x0
    ),
    scale,
    groups,
    sentence: deals.length > 0 ? '' : m.arms_deals_empty({}, language.in),
    brush: {
      x0: scale.x0,
      x1: scale.x1,
      y0: axisY - 18,
      y1: bottom,
      from: dayOf(axis.first, 1, 1),
      to: dayOf(axis.last, 12, 31)
    }
  };
}

/** From the first order to the last delivery. */
function reachOf(deals: readonly PlacedDeal[]): readonly [x0: number, x1: number] {
  const reaches = deals.map(reachOfDeal);
  return [Math.min(...reaches.map(([x0]) => x0)), Math.max(...reaches.map(([, x1]) => x1))];
}

const dealsOf = ({ groups }: ArmsDealsData) => groups.flatMap((group) => group.deals);

/** Names at the left, spans at the right; beside each span there must be room for its numbers. */
function columnsFor(
  deals: readonly ArmsDeal[],
  axis: ArmsDealsData['axis'],
  { width, form }: Size,
  language: Language
): DealColumns {
  const labelWidth =
    form === 'narrow' ? 104 : Math.round(Math.min(300, Math.max(172, width * 0.27)));
  const x0 = labelWidth + 14;
  const [from, to] = [dayOf(axis.first, 1, 1), dayOf(axis.last + 1, 1, 1)];
  let x1 = width - 2;
  if (form === 'wide') {
    for (const deal of deals) {
      const end = deal.deliveries?.last ?? deal.orderYear.value;
      const part = (dayOf(end + 1, 1, 1) - from) / (to - from);
      const room = textWidth(numbersOfDeal(deal, language), 13) + 10;
      x1 = Math.min(x1, x0 + (width - room - x0) / part);
    }
  }
  return { form, width, labelWidth, scale: timeScale(from, to, x0, Math.max(x1, x0 + 80)) };
}

function headingMark(
  group: DealGroup,
  key: string,
  heading: string,
  y: number,
  language: Language
): Mark {
  return {
    id: key,
    shape: { kind: 'box', x: 0, y: y + 2, width: textWidth(heading, 15, 600) + 8, height: 24 },
    label: [nameOfFlow(group, language)],
    choices: [choiceOfPair(group.pair)],
    records: [],
    group: group.pair
  };
}
