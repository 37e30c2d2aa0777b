import { describe, expect, test } from 'vitest';
import { placeKey } from './place-key.ts';
import { boxesMeet } from './segment.ts';
import { TIE_KINDS } from './tie-style.ts';

const kindsOf = (text: string) => TIE_KINDS.map((kind) => ({ kind, text, count: '3' }));

describe('placeKey', () => {
  test.each([
    ['in columns', 'Partnership', 480],
    ['in rows', 'Соперничество, конфликт', 328]
  ])('%s, no entry lies on another or beyond the width', (_, text, width) => {
    const { entries, height } = placeKey(kindsOf(text), width, 20);
    expect(entries.map(({ kind }) => kind)).toEqual([...TIE_KINDS]);
    entries.forEach(({ box }, i) => {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(20 + height);
      expect(entries.slice(i + 1).some((other) => boxesMeet(box, other.box))).toBe(false);
    });
  });

  test('no kinds, no key', () => {
    expect(placeKey([], 480, 20)).toEqual({ entries: [], height: 0 });
  });
});
