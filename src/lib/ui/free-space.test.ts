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

test('what stands there from the start is taken once, and only when room is asked for', () => {
  let draws = 0;
  const space = new FreeSpace({ x: 0, y: 0, width: 100, height: 40 }, (drawn) => {
    draws++;
    drawn.take({ x: 0, y: 0, width: 40, height: 40 });
  });
  space.take({ x: 80, y: 0, width: 20, height: 40 });
  expect(draws).toBe(0);
  const boxes = [4, 84, 50].map((x) => ({ x, y: 10, width: 10, height: 10 }));
  expect(space.firstFree(boxes)).toBe(boxes[2]);
  expect(draws).toBe(1);
});
