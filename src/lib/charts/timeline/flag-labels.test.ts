import fc from 'fast-check';
import { expect, it } from 'vitest';
import { placeFlags, type Flag } from './flag-labels.ts';

const LEFT = 100;
const RIGHT = 1000;
const flagLists = fc.array(
  fc.record({
    x: fc.integer({ min: LEFT, max: RIGHT }),
    width: fc.integer({ min: 10, max: 220 }),
    priority: fc.integer({ min: 0, max: 5 })
  }),
  { maxLength: 30 }
);

interface Box {
  from: number;
  to: number;
  tier: number;
  x: number;
}

function boxesOf(flags: readonly Flag[], tiers: number): Box[] {
  return placeFlags(flags, tiers, LEFT, RIGHT).flatMap((placed, i) => {
    const { x, width } = flags[i]!;
    if (!placed) return [];
    const from = placed.side === 'right' ? x : x - width;
    return [{ from, to: from + width, tier: placed.tier, x }];
  });
}

it('never lets labels overlap, cross a hairline or leave the plot', () => {
  fc.assert(
    fc.property(flagLists, fc.integer({ min: 1, max: 6 }), (flags, tiers) => {
      const boxes = boxesOf(flags, tiers);
      boxes.forEach((box, i) => {
        expect(box.to).toBeLessThanOrEqual(RIGHT);
        expect(box.from).toBeGreaterThanOrEqual(LEFT);
        boxes.forEach((other, k) => {
          if (i === k) return;
          const sameRow = box.tier === other.tier;
          expect(sameRow && box.from < other.to && other.from < box.to).toBe(false);
          const crossed = other.tier > box.tier && other.x > box.from && other.x < box.to;
          expect(crossed).toBe(false);
        });
      });
    }),
    { seed: 19561019 }
  );
});

it('keeps the label of higher priority where there is room for one', () => {
  const flags = [
    { x: 500, width: 100, priority: 1 },
    { x: 510, width: 100, priority: 2 },
    { x: 520, width: 100, priority: 1 }
  ];
  const placed = placeFlags(flags, 1, 480, 700);
  expect(placed.map((flag) => flag !== null)).toEqual([false, true, false]);
});

it('turns a label to the left at the right end rather than cut it', () => {
  expect(placeFlags([{ x: 980, width: 100, priority: 1 }], 1, LEFT, RIGHT)).toEqual([
    { tier: 0, side: 'left' }
  ]);
});

it('climbs like a stair, the leftmost highest', () => {
  const flags = [500, 510, 520].map((x) => ({ x, width: 100, priority: 1 }));
  expect(placeFlags(flags, 3, LEFT, RIGHT).map((flag) => flag?.tier)).toEqual([2, 1, 0]);
});
