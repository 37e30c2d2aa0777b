import { describe, expect, test } from 'vitest';
import {
  arrangedBeside,
  arrangedCloser,
  AT_REST,
  isAtRest,
  rescaled,
  withMarkAt
} from './arrangement.ts';

const room = { width: 400, height: 300 };

describe('arrangement', () => {
  test('a mark is kept where it was dropped before zooming, and on the stage', () => {
    const closer = arrangedCloser(AT_REST, 2, [0, 0], room);
    expect(withMarkAt(closer, 'a', [100, 50], room).moved.get('a')).toEqual([50, 25]);
    expect(withMarkAt(AT_REST, 'a', [-30, 900], room).moved.get('a')).toEqual([0, 300]);
  });

  test('nothing is at rest any more once a mark moved or the stage is zoomed', () => {
    expect(isAtRest(AT_REST)).toBe(true);
    expect(isAtRest(withMarkAt(AT_REST, 'a', [1, 1], room))).toBe(false);
    expect(isAtRest(arrangedCloser(AT_REST, 2, [0, 0], room))).toBe(false);
    expect(arrangedBeside(AT_REST, [50, 50], room)).toEqual(AT_REST);
  });

  test('an arrangement follows the size of its stage', () => {
    const arranged = withMarkAt(
      arrangedCloser(AT_REST, 2, [400, 300], room),
      'a',
      [200, 150],
      room
    );
    const larger = rescaled(arranged, room, { width: 800, height: 300 });
    expect(larger.zoom).toEqual({ k: 2, x: -800, y: -300 });
    expect(larger.moved.get('a')).toEqual([600, 225]);
    expect(rescaled(larger, { width: 800, height: 300 }, room)).toEqual(arranged);
  });
});
