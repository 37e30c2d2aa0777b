import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstSentences } from './first-sentences.ts';

test('whole sentences, as many as have room', () => {
  expect(firstSentences('One is 4.5 long. Two. Three.', 24)).toBe('One is 4.5 long. Two.');
  expect(firstSentences('一つ。二つ。三つ。', 7)).toBe('一つ。二つ。');
  expect(firstSentences('One sentence without an end', 10)).toBe('One sente…');
});

test('never longer, and never other than the beginning', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.integer({ min: 2, max: 40 }), (text, most) => {
      const cut = firstSentences(text, most);
      expect(cut.length).toBeLessThanOrEqual(most);
      expect(text.startsWith(cut.replace(/…$/, '').trimEnd())).toBe(true);
    })
  );
});
