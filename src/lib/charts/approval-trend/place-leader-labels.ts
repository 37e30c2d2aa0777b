import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { separateLabels } from '#lib/ui/separate-labels.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import type { TrendData, TrendSeries } from './approval-trend-data.ts';
import type { PlacedLabel } from './approval-trend-scene.ts';
import type { FreeSpace } from './free-space.ts';
import { formatValue } from './value-axis.ts';

const SIZE = 13;
const LINE = 15;
/** How far a name may stand from the line that it names. */
const REACH = 120;

export interface LabelWish {
  readonly series: TrendSeries;
  readonly name: string;
  readonly lang: 'en' | undefined;
  readonly detail: string | null;
  readonly width: number;
  /** Whether the line reaches the right end of the axis, where the name has a margin of its own. */
  readonly atRight: boolean;
}

/** What stands at the end of a series: the name, and the last value or the years in office. */
export function labelWish(series: TrendSeries, data: TrendData, language: Language): LabelWish {
  const last = series.polls.at(-1)!;
  const atRight = data.to - last.day <= 0.06 * (data.to - data.from);
  const { text, lang } = language.of(series.leader);
  const name = familyName(series.country, text);
  const mean = data.trend === 'mean' ? series.means.at(-1) : undefined;
  const { start, end } = series.inOffice;
  const years = () => language.years(yearOfDay(start), yearOfDay(end ?? last.day));
  const value = () => (mean ? formatValue(mean.value, data.measure, language) : null);
  const detail = atRight ? value() : series.repeated ? years() : null;
  const width = Math.max(textWidth(name, SIZE, 600), detail ? textWidth(detail, SIZE) : 0);
  return { series, name, lang, detail, width, atRight };
}

export interface LabelledEnd {
  readonly wish: LabelWish;
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

/**
 * Names at the ends of their lines: in the right margin, pushed apart; elsewhere on the nearest free
 * spot, with a line to the end where it is not beside it. A name that finds no room is left to the
 * tooltips.
 */
export function placeLeaderLabels(
  ends: readonly LabelledEnd[],
  data: TrendData,
  frame: { right: number; top: number; bottom: number },
  space: FreeSpace,
  language: Language
): { labels: PlacedLabel[]; marks: Mark[] } {
  const labels: PlacedLabel[] = [];
  const chosen = (wish: LabelWish) => data.chosenLeaders.includes(wish.series.leader);
  const rank = (end: LabelledEnd) => (chosen(end.wish) ? 1e6 : 0) + end.wish.series.polls.length;
  const base = ({ wish, fill }: LabelledEnd) => ({
    key: wish.series.key,
    name: wish.name,
    lang: wish.lang,
    detail: wish.detail,
    fill,
    chosen: chosen(wish)
  });

  const atRight = ends.filter((end) => end.wish.atRight);
  const heights = separateLabels(
    atRight.map((end) => ({ y: end.y, priority: rank(end) })),
    2 * LINE + 4,
    frame.top + 8,
    frame.bottom - 16
  );
  atRight.forEach((end, i) => {
    const y = heights[i];
    if (y === null || y === undefined) return;
    const x = frame.right + 10;
    const moved = Math.abs(y - end.y) > 8 || frame.right - end.x > 14;
    const leader = [
      [end.x + 5, end.y],
      [x - 3, y]
    ] as const;
    labels.push({ ...base(end), x, y: y + 4, anchor: 'start', leader: moved ? leader : null });
  });

  const within = ends.filter((end) => !end.wish.atRight).sort((a, b) => rank(b) - rank(a));
  for (const end of within) {
    const height = LINE * (end.wish.detail ? 2 : 1);
    const box = space.firstFree(spotsAround(end, end.wish.width, height));
    if (!box) continue;
    space.take(box);
    const middle = box.y + height / 2;
    const beside = box.side === 'start' && Math.abs(middle - end.y) <= 10;
    const foot = middle < end.y ? box.y + height + 1 : box.y - 1;
    const touches = Math.min(Math.max(end.x, box.x), box.x + box.width);
    labels.push({
      ...base(end),
      x: box.x,
      y: box.y + 11,
      anchor: 'start',
      leader: beside
        ? null
        : [
            [end.x, end.y + (middle < end.y ? -5 : 5)],
            [touches, foot]
          ]
    });
  }
  const marks = labels.map((label) => markOf(label, ends, language));
  return { labels, marks };
}

/** Spots for a name around the end of its line, the nearest first. */
function spotsAround({ x, y }: LabelledEnd, width: number, height: number) {
  const spots: {
    x: number;
    y: number;
    width: number;
    height: number;
    side: string;
    cost: number;
  }[] = [];
  const sides = [
    { side: 'start', left: x + 8, cost: 0 },
    { side: 'middle', left: x - width / 2, cost: 10 },
    { side: 'end', left: x - width - 4, cost: 16 }
  ];
  for (const { side, left, cost } of sides) {
    for (let dy = -REACH; dy <= REACH; dy += 4) {
      const far = Math.abs(dy) + cost;
      spots.push({ x: left, y: y + dy - height / 2, width, height, side, cost: far });
    }
  }
  return spots.sort((a, b) => a.cost - b.cost);
}

function markOf(label: PlacedLabel, ends: readonly LabelledEnd[], language: Language): Mark {
  const { series, width } = ends.find((end) => end.wish.series.key === label.key)!.wish;
  const height = LINE * (label.detail ? 2 : 1);
  return {
    id: `leader-${series.key}`,
    shape: { kind: 'box', x: label.x - 2, y: label.y - 13, width: width + 4, height: height + 4 },
    label: [
      `${language.say(series.leader)} · ${language.country(series.country)}`,
      ...(label.detail ? [label.detail] : [])
    ],
    choices: [{ dimension: 'leader', value: series.leader }],
    records: []
  };
}
