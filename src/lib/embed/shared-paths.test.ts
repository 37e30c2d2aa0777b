import fc from 'fast-check';
import { expect, test } from 'vitest';
import { circlesPath, linePath } from '#lib/ui/path.ts';
import { sharePaths, stretchOf } from './shared-paths.ts';

type Points = [number, number][];
const points = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 760 }), fc.integer({ min: 0, max: 400 })),
  {
    minLength: 20,
    maxLength: 60
  }
);
const scale = fc.integer({ min: 20, max: 99 }).map((hundredths) => hundredths / 100);

test('the stretch of a drawing to another is found, whatever was drawn', () => {
  fc.assert(
    fc.property(points, scale, scale, fc.integer({ min: 0, max: 40 }), (from, sx, sy, move) => {
      const to = from.map(([x, y]): [number, number] => [x * sx + move, y * sy - move]);
      const { scaleX, scaleY, moveX, moveY } = stretchOf(from, to)!;
      from.forEach(([x, y], i) => {
        expect(Math.abs(x * scaleX + moveX - to[i]![0])).toBeLessThanOrEqual(0.2);
        expect(Math.abs(y * scaleY + moveY - to[i]![1])).toBeLessThanOrEqual(0.2);
      });
    })
  );
});

test('a line bent otherwise is no stretch of the first', () => {
  const from: Points = Array.from({ length: 30 }, (_, i) => [i * 10, i % 7]);
  const to = from.map(([x, y]): [number, number] => [x / 2, y]);
  expect(stretchOf(from, to)).toEqual({ scaleX: 0.5, scaleY: 1, moveX: 0, moveY: 0 });
  to[12] = [to[12]![0], to[12]![1] + 1];
  expect(stretchOf(from, to)).toBeNull();
});

test('what several drawings hold is defined once, as the last has it', () => {
  const dots: Points = Array.from({ length: 30 }, (_, i) => [i * 10, (i * i) % 70]);
  const half = dots.map(([x, y]): [number, number] => [x / 2, y / 2]);
  const path = (d: string) => `<path d="${d}" fill="none"></path>`;
  const { definitions, ofForm } = sharePaths([
    path(linePath(half)) + path(circlesPath(half, 2)),
    path(linePath(dots)) + path(circlesPath(dots, 3)) + path(linePath(dots.slice(7)))
  ]);
  expect(definitions.match(/<path/g)).toHaveLength(2);
  expect(ofForm[0]!.get(linePath(half))).toMatchObject({ id: 'p0', stretch: { scaleX: 0.5 } });
  expect(ofForm[1]!.get(circlesPath(dots, 3))).toMatchObject({ id: 'p1', stretch: { scaleX: 1 } });
  expect(ofForm[1]!.has(linePath(dots.slice(7)))).toBe(false);
});
