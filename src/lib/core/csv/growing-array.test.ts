import { expect, test } from 'vitest';
import { GrowingArray } from './growing-array.ts';

/** Numbers from 0 in rooms of so many, all in one array. */
function filled(rooms: readonly number[], expected?: number): Int32Array<ArrayBuffer> {
  const array = new GrowingArray(Int32Array);
  if (expected !== undefined) array.expect(expected);
  let next = 0;
  for (const count of rooms) {
    const room = array.room(count);
    for (let i = 0; i < count; i++) room[i] = next++;
  }
  return array.whole();
}

const ROOMS = [3, 5000, 1, 0, 100_000, 7];
const COUNT = ROOMS.reduce((sum, count) => sum + count);

test.each([undefined, 0, 1, 5000, COUNT - 1, COUNT, COUNT + 100, 10 * COUNT])(
  'all cells in their order, where %s are expected',
  (expected) => {
    expect(filled(ROOMS, expected)).toEqual(Int32Array.from({ length: COUNT }, (_, i) => i));
  }
);

test('what was expected about right is not copied, and much that was not needed is let go', () => {
  expect(filled(ROOMS, COUNT + 100).buffer.byteLength).toBe(4 * (COUNT + 100));
  expect(filled(ROOMS, 2 * COUNT).buffer.byteLength).toBe(4 * COUNT);
});

test('nothing at all', () => {
  expect(filled([]).length).toBe(0);
  expect(filled([], 10).length).toBe(0);
});
