import type { Language } from '#lib/text/language.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { separateLabels } from '#lib/ui/separate-labels.ts';
import type { TrendData } from './approval-trend-data.ts';
import type { PlacedLabel } from './approval-trend-scene.ts';
import type { Box, FreeSpace } from '#lib/ui/free-space.ts';
import { LABEL_LINE, type LabelWish } from './label-wish.ts';
import { spotsAround, type LineToName } from './spots-around.ts';

export interface LabelledEnd extends LineToName {
  readonly wish: LabelWish;
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
    2 * LABEL_LINE + 4,
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
    const height = LABEL_LINE * (end.wish.detail ? 2 : 1);
    const box = space.firstFree(spotsAround(end, end.wish.width, height));
    if (!box) continue;
    space.take(box);
    labels.push({
      ...base(end),
      x: box.x,
      y: box.y + 11,
      anchor: 'start',
      leader: box.beside ? null : lineTo(box, end)
    });
  }
  const marks = labels.map((label) => markOf(label, ends, language));
  return { labels, marks };
}

/** From the end of the line to the nearest edge of its name. */
function lineTo(box: Box, end: LabelledEnd): PlacedLabel['leader'] {
  const above = box.y + box.height / 2 < end.y;
  const foot = above ? box.y + box.height + 1 : box.y - 1;
  const x = Math.min(Math.max(end.x, box.x), box.x + box.width);
  return [
    [end.x, end.y + (above ? -5 : 5)],
    [x, foot]
  ];
}

function markOf(label: PlacedLabel, ends: readonly LabelledEnd[], language: Language): Mark {
  const { series, width } = ends.find((end) => end.wish.series.key === label.key)!.wish;
  const height = LABEL_LINE * (label.detail ? 2 : 1);
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
