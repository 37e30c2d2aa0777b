import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NO_ZOOM, panned, unzoomed, zoomedAbout, zoomedPoint, type Zoom } from './zoom.ts';

const room = { width: 480, height: 400 };
const points = fc.tuple(
  fc.double({ min: 0, max: room.width, noNaN: true }),
  fc.double({ min: 0, max: room.height, noNaN: true })
);
const zooms = fc
  .tuple(fc.double({ min: 0.1, max: 8, noNaN: true }), points, fc.integer({ min: -900, max: 900 }))
  .map(([factor, centre, by]): Zoom =>
    panned(zoomedAbout(NO_ZOOM, factor, centre, room), by, -by, room)
  );

describe('zoom', () => {
  test('a point seen and found again is the same', () => {
    fc.assert(
      fc.property(zooms, points, (zoom, point) => {
        const [x, y] = unzoomed(zoom, zoomedPoint(zoom, point));
        expect(x).toBeCloseTo(point[0], 6);
        expect(y).toBeCloseTo(point[1], 6);
      })
    );
  });

  test('the stage always fills its room, from its own size to six times', () => {
    fc.assert(
      fc.property(zooms, fc.double({ min: 0.1, max: 8, noNaN: true }), points, (zoom, by, at) => {
        const next = zoomedAbout(zoom, by, at, room);
        expect(next.k).toBeGreaterThanOrEqual(1);
        expect(next.k).toBeLessThanOrEqual(6);
        const [left, top] = zoomedPoint(next, [0, 0]);
        const [right, bottom] = zoomedPoint(next, [room.width, room.height]);
        expect(Math.max(left, top)).toBeLessThanOrEqual(1e-9);
        expect(right).toBeGreaterThanOrEqual(room.width - 1e-9);
        expect(bottom).toBeGreaterThanOrEqual(room.height - 1e-9);
      })
    );
  });

  test('what stands at the centre stays there', () => {
    const zoom = zoomedAbout(NO_ZOOM, 2, [200, 100], room);
    expect(zoomedPoint(zoom, [200, 100])).toEqual([200, 100]);
    expect(zoomedAbout(zoom, 0.5, [200, 100], room)).toEqual(NO_ZOOM);
  });
});
