import fc from 'fast-check';
import { expect, test } from 'vitest';
import { separateLabels } from './separate-labels.ts';

test('labels keep their distance, their order and their bounds; the least important go first', () => {
  const anyLabels = fc.array(
    fc.record({ y: fc.integer({ min: 0, max: 200 }), priority: fc.nat(5) }),
    { maxLength: 30 }
  );
  fc.assert(
    fc.property(anyLabels, (labels) => {
      const placed = separateLabels(labels, 15, 0, 200);
      const kept = labels
        .map((label, i) => ({ ...label, at: placed[i]! }))
        .filter(({ at }) => at !== null)
        .sort((a, b) => a.at - b.at);
      expect(kept).toHaveLength(Math.min(labels.length, 14));
      kept.forEach((label, i) => {
        expect(label.at).toBeGreaterThanOrEqual(-1e-9);
        expect(label.at).toBeLessThanOrEqual(200 + 1e-9);
        const before = kept[i - 1];
        if (!before) return;
        expect(label.at - before.at).toBeGreaterThanOrEqual(15 - 1e-9);
        expect(label.y).toBeGreaterThanOrEqual(before.y);
      });
      const dropped = labels.filter((_, i) => placed[i] === null);
      const least = Math.min(...kept.map(({ priority }) => priority));
      for (const { priority } of dropped) expect(priority).toBeLessThanOrEqual(least);
    }),
    { seed: 1 }
  );
});

test('a label that has room stays where it wants to be', () => {
  expect(
    separateLabels(
      [
        { y: 20, priority: 0 },
        { y: 100, priority: 0 }
      ],
      15,
      0,
      200
    )
  ).toEqual([20, 100]);
});
