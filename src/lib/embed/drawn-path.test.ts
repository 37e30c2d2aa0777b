import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesPath, linePath } from '#lib/ui/path.ts';
import { stepsThrough } from './drawn-dots.ts';
import { parsePath, writePath } from './drawn-path.ts';

const compactPath = (path: string) => writePath(parsePath(path));

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 60 });

/** The points of a path that only moves and draws straight lines, relative to one another. */
function pointsOf(path: string): [number, number][] {
  let [x, y] = [0, 0];
  const numbers = path.match(/-?(?:\d+\.?\d*|\.\d+)/g)!.map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, i) => {
    [x, y] = [x + numbers[2 * i]!, y + numbers[2 * i + 1]!];
    return [x, y];
  });
}

test('no point of a line moves by more than a tenth of a pixel, however long it is', () => {
  fc.assert(
    fc.property(points, (line) => {
      const compact = pointsOf(compactPath(linePath(line)));
      expect(compact).toHaveLength(line.length);
      compact.forEach(([x, y], i) => {
        expect(Math.abs(x - line[i]![0])).toBeLessThan(0.11);
        expect(Math.abs(y - line[i]![1])).toBeLessThan(0.11);
      });
    })
  );
});

test('steps keep to whole pixels, or to tenths', () => {
  fc.assert(
    fc.property(points, fc.constantFrom(1, 10), (dots, perPixel) => {
      pointsOf(writePath(stepsThrough(dots), perPixel)).forEach(([x, y], i) => {
        expect(Math.abs(x - dots[i]![0])).toBeLessThanOrEqual(0.5001 / perPixel + 1e-6);
        expect(Math.abs(y - dots[i]![1])).toBeLessThanOrEqual(0.5001 / perPixel + 1e-6);
      });
    })
  );
});

test('every command has its relative form', () => {
  expect(compactPath('M10,20L12.04,19H20V0.5Z')).toBe('m10 20 2-1h8v-18.5z');
  expect(compactPath('M1,1C2,2 3,3 4,4Q5,5 6,6')).toBe('m1 1c1 1 2 2 3 3q1 1 2 2');
  expect(compactPath('M0,0A5,5 0 1,0 10,0ZM2,2l3,3')).toBe('m0 0a5 5 0 1 0 10 0zm2 2 3 3');
  expect(compactPath(circlesPath([[5, 5]], 2))).toBe('m3 5a2 2 0 1 0 4 0 2 2 0 1 0-4 0');
});
