import { round, type Point } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { Box, FreeSpace } from '#lib/ui/free-space.ts';
import { assignHeights, FURTHEST_HEIGHT, ROW } from './assign-heights.ts';
import type { PlacedLabel } from './office-scene.ts';

export interface WantedLabel {
  readonly id: string;
  readonly name: string;
  /** Said after the name, in grey. */
  readonly detail: string;
  readonly fill: string;
  readonly bold: boolean;
  /** Where its line ends. */
  readonly end: Point;
  readonly short: boolean;
  readonly priority: number;
}

const SIZE = 13;
const HALF = 7;
const FROM_END = 9;
/** A label this near to the end of its line needs no leader. */
const NEAR = 22;
/** A stack keeps this clear of the lines that it names, … */
const STACK_GAP = 18;
/** … no further than this share of the width. */
const FURTHEST_SHARE = 0.16;

/**
 * Places a label for each line where it covers no other line or label. Lines that end early share a
 * stack beside their ends; every other label stands at the end of its own. A label for which there
 * is no room is left out, the least important first.
 */
export function placeTermLabels(labels: readonly WantedLabel[], space: FreeSpace): PlacedLabel[] {
  const shorts = labels.filter((label) => label.short);
  const stacked = shorts.length > 1 ? shorts : [];
  const single = labels
    .filter((label) => !stacked.includes(label))
    .sort((a, b) => b.priority - a.priority);
  const placed: PlacedLabel[] = [];
  const leaders: NonNullable<PlacedLabel['leader']>[] = [];
  const add = (label: PlacedLabel | null) => {
    if (!label) return;
    placed.push({ ...label, x: round(label.x), y: round(label.y) });
    space.take(boxOf(label));
    if (label.leader) leaders.push(label.leader);
  };
  const missing = () => single.filter(({ id }) => !placed.some((label) => label.id === id));
  for (const label of missing()) add(placeAtEnd(label, space, NEAR));
  for (const label of placeStack(stacked, space)) add(label);
  for (const label of missing()) add(placeAtEnd(label, space, FURTHEST_HEIGHT));
  // Labels may stand on one another’s leaders, what comes later may not.
  for (const leader of leaders) space.takeLine(leader, 0);
  return placed;
}

export function widthOf(label: Pick<WantedLabel, 'name' | 'detail' | 'bold'>): number {
  const name = textWidth(label.name, SIZE, label.bold ? 600 : 400);
  return name + (label.detail ? 9 + textWidth(label.detail, 12) : 0);
}

export function boxOf(label: PlacedLabel): Box {
  const width = widthOf(label);
  const left = label.anchor === 'start' ? label.x : label.x - width;
  return { x: left, y: label.y - HALF, width, height: 2 * HALF };
}

function leaderTo({ end }: WantedLabel, to: Point): NonNullable<PlacedLabel['leader']> {
  const rounded = ([x, y]: Point): Point => [round(x), round(y)];
  return [rounded(end), rounded(to)];
}

/** @param most how far from the height of the line’s end the label may stand */
function placeAtEnd(label: WantedLabel, space: FreeSpace, most: number): PlacedLabel | null {
  const [x, y] = label.end;
  const at = (x: number, height: number, anchor: 'start' | 'end'): PlacedLabel => ({
    ...label,
    x,
    y: height,
    anchor,
    leader:
      Math.abs(height - y) > NEAR
        ? leaderTo(label, [x, height + (height > y ? -HALF : HALF)])
        : null
  });
  const beside = [0, -4, 4, -8, 8, -12, 12].map((dy) => at(x + FROM_END, y + dy, 'start'));
  const aboveOrBelow: PlacedLabel[] = [];
  for (let dy = 14; dy <= most; dy += 4) {
    for (const height of [y - dy, y + dy]) {
      aboveOrBelow.push(at(x - 4, height, 'start'), at(x + 4, height, 'end'));
    }
  }
  return [...beside, ...aboveOrBelow].find((place) => space.isFree(boxOf(place))) ?? null;
}

/** Tries columns to the right of all ends and takes the one whose labels are nearest to them. */
function placeStack(labels: readonly WantedLabel[], space: FreeSpace): PlacedLabel[] {
  if (labels.length === 0) return [];
  const width = Math.max(...labels.map(widthOf));
  const start = Math.max(...labels.map((label) => label.end[0])) + STACK_GAP;
  let best: { cost: number; placed: PlacedLabel[] } | null = null;
  const { area } = space;
  const [right, bottom] = [area.x + area.width, area.y + area.height];
  const furthest = start + FURTHEST_SHARE * area.width;
  for (let x = start; x + width <= right && x < furthest; x += 8) {
    const free: number[] = [];
    for (let y = area.y + HALF; y + HALF <= bottom; y += ROW / 3) {
      const box = { x: x - 6, y: y - HALF - 1, width: width + 6, height: 2 * HALF + 2 };
      if (space.isFree(box)) free.push(y);
    }
    const kept = [...labels].sort((a, b) => b.priority - a.priority);
    while (kept.length > 0) {
      const wanted = [...kept].sort((a, b) => a.end[1] - b.end[1]);
      const heights = assignHeights(
        wanted.map((label) => label.end[1]),
        free
      );
      if (heights) {
        const cost = heights.cost + (x - start) + 1000 * (labels.length - kept.length);
        const placed = wanted.map((label, i): PlacedLabel => {
          const y = heights.at[i]!;
          return { ...label, x, y, anchor: 'start', leader: leaderTo(label, [x - 3, y]) };
        });
        if (!best || cost < best.cost) best = { cost, placed };
        break;
      }
      kept.pop();
    }
  }
  return best?.placed ?? [];
}
