import type { Point } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { Disc } from './place-bundle.ts';
import { boxesMeet, segmentMeetsBox, type Box } from './segment.ts';

export interface WantedName {
  readonly text: string;
  readonly disc: Disc;
  readonly size: number;
  readonly weight: 400 | 600;
}

export interface PlacedName {
  /** The middle of the text's baseline. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
  /** Whether it had to stand on another name, on a disc or beyond the bounds. */
  readonly isCrowded: boolean;
}

/** A line that a name should not cover, and how much it would hurt. */
export interface Line {
  readonly points: readonly Point[];
  readonly weight: number;
}

/** Widths are estimates: names keep so much more. */
const SLACK = 1.08;

/** What a name on a disc costs; crossing lines costs less than that altogether. */
const CROWDED = 400;

/** Where a name may stand about its disc: beside it first, then below and above, then aslant. */
const ANGLES = [0, 180, 90, 270, 45, 315, 135, 225, 22, 338, 158, 202, 67, 293, 113, 247].map(
  (degrees, rank) => ({
    x: Math.cos((degrees * Math.PI) / 180),
    y: Math.sin((degrees * Math.PI) / 180),
    rank
  })
);

/**
 * Places each name beside its disc where it crosses fewest lines, off other names and discs and inside
 * `bounds`; the first wanted choose first.
 * @param clear pixels that a name keeps off the discs of others, where many stand close
 */
export function placeNames(
  wanted: readonly WantedName[],
  lines: readonly Line[],
  discs: readonly Disc[],
  bounds: Box,
  clear = 0
): PlacedName[] {
  const taken: Box[] = [];
  const spans = lines.map(({ points }) => spanOf(points));
  return wanted.map(({ text, disc, size, weight }) => {
    const width = textWidth(text, size, weight) * SLACK;
    const height = size * 1.05;
    let best: { box: Box; cost: number } | null = null;
    for (const { x, y, rank } of ANGLES) {
      const reach = disc.radius + 5;
      const wishedX = disc.x + x * (reach + width / 2);
      // Above and below, a name near the edge is shifted inwards.
      const middleX = Math.abs(y) > 0.9 ? inside(wishedX, width) : wishedX;
      const middleY = disc.y + y * (reach + height / 2);
      const box = { x: middleX - width / 2, y: middleY - height / 2, width, height };
      const cost: number = rank * 0.4 + costOf(box, disc, best?.cost ?? Infinity);
      if (!best || cost < best.cost) best = { box, cost };
    }
    const { box } = best!;
    const isCrowded = best!.cost >= CROWDED;
    if (!isCrowded || weight === 600) taken.push(box);
    return { x: box.x + width / 2, y: box.y + height / 2 + size * 0.34, box, isCrowded };
  });

  function inside(middle: number, width: number): number {
    const [least, most] = [bounds.x + width / 2, bounds.x + bounds.width - width / 2];
    return Math.max(least, Math.min(most, middle));
  }

  function costOf(box: Box, own: Disc, enough: number): number {
    let cost = 0;
    const outside =
      Math.max(0, bounds.x - box.x) +
      Math.max(0, box.x + box.width - bounds.x - bounds.width) +
      Math.max(0, bounds.y - box.y) +
      Math.max(0, box.y + box.height - bounds.y - bounds.height);
    if (outside > 0) cost += 1000 + outside * 20;
    for (const other of taken) if (boxesMeet(box, other)) cost += 500;
    for (const disc of discs) {
      const radius = disc.radius + (disc === own ? 0 : clear);
      const [x, y] = [disc.x - radius, disc.y - radius];
      const around = { x, y, width: 2 * radius, height: 2 * radius };
      if (boxesMeet(box, around)) cost += CROWDED;
    }
    const near = { x: box.x - 2, y: box.y - 1, width: box.width + 4, height: box.height + 2 };
    for (let n = 0; n < lines.length && cost < enough; n++) {
      if (!boxesMeet(spans[n]!, near)) continue;
      const { points, weight } = lines[n]!;
      for (let i = 1; i < points.length; i++) {
        if (segmentMeetsBox(points[i - 1]!, points[i]!, near)) {
          cost += weight;
          break;
        }
      }
    }
    return cost;
  }
}

function spanOf(points: readonly Point[]): Box {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [x, y] = [Math.min(...xs) - 1, Math.min(...ys) - 1];
  return { x, y, width: Math.max(...xs) - x + 1, height: Math.max(...ys) - y + 1 };
}
