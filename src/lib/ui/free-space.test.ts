import { expect, test } from 'vitest';
import { FreeSpace } from './free-space.ts';

test('what is taken is not free, and nothing outside is', () => {
  const space = new FreeSpace({ x: 100, y: 50, width: 200, height: 100 });
  expect(space.isFree({ x: 110, y: 60, width: 20, height: 10 })).toBe(true);
  space.takePoint(120, 65, 2);
  expect(space.isFree({ x: 110, y: 60, width: 20, height: 10 })).toBe(false);
  expect(space.isFree({ x: 90, y: 60, width: 20, height: 10 })).toBe(false);
  space.takeLine([[200, 60], null, [280, 140], [290, 140]], 1);
  expect(space.isFree({ x: 230, y: 90, width: 20, height: 10 })).toBe(true);
  expect(space.isFree({ x: 282, y: 136, width: 6, height: 8 })).toBe(false);
  const boxes = [110, 140].map((x) => ({ x, y: 60, width: 20, height: 10 }));
  expect(space.firstFree(boxes)?.x).toBe(140);
});
