import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bandPath, circlesPath, linePath } from './path.ts';

test('a missing point breaks the line', () => {
  expect(linePath([[0, 0], [1.26, 2], null, [3, 3], [4, 4]])).toBe('M0,0L1.3,2M3,3L4,4');
});

test('each dot is one closed circle', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer(), fc.integer())), (points) => {
      expect(circlesPath(points, 2.5).match(/M/g) ?? []).toHaveLength(points.length);
    }),
    { seed: 1 }
  );
});

test('a band runs along its upper edge and back along its lower', () => {
  expect(
    bandPath(
      [
        [0, 2],
        [1, 2]
      ],
      [
        [0, 1],
        [1, 1]
      ]
    )
  ).toBe('M0,1L1,1L1,2L0,2Z');
});
