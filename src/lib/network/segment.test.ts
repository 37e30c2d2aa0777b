import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point } from '#lib/ui/path.ts';
import { distanceToSegment, segmentMeetsBox, segmentsCross } from './segment.ts';

const numbers = fc.integer({ min: -50, max: 50 });
const points = fc.tuple(numbers, numbers);

describe('segment', () => {
  test('the distance to a segment is at most that to its ends, and that to its middle', () => {
    fc.assert(
      fc.property(points, points, points, (a, b, p) => {
        const distance = distanceToSegment(a, b, p);
        const to = (q: Point) => Math.hypot(p[0] - q[0], p[1] - q[1]);
        const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
        expect(distance).toBeLessThanOrEqual(Math.min(to(a), to(b), to(middle)) + 1e-9);
      })
    );
  });

  test('crossing does not depend on the order of segments or ends', () => {
    fc.assert(
      fc.property(points, points, points, points, (a, b, c, d) => {
        const cross = segmentsCross(a, b, c, d);
        expect(segmentsCross(c, d, a, b)).toBe(cross);
        expect(segmentsCross(b, a, c, d)).toBe(cross);
      })
    );
    expect(segmentsCross([0, 0], [10, 10], [0, 10], [10, 0])).toBe(true);
    expect(segmentsCross([0, 0], [10, 10], [10, 10], [20, 0])).toBe(false);
  });

  test('a segment meets a box if one of its points lies inside', () => {
    const box = { x: -10, y: -10, width: 20, height: 20 };
    fc.assert(
      fc.property(points, points, fc.double({ min: 0, max: 1, noNaN: true }), (a, b, t) => {
        const x = a[0] + t * (b[0] - a[0]);
        const y = a[1] + t * (b[1] - a[1]);
        if (Math.abs(x) < 10 && Math.abs(y) < 10) expect(segmentMeetsBox(a, b, box)).toBe(true);
      })
    );
    expect(segmentMeetsBox([-20, 11], [20, 11], box)).toBe(false);
  });
});
