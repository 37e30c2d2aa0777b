import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchTexts } from './match-texts.ts';

test('each text is found where it stands in the other dictionary', () => {
  const texts = fc.uniqueArray(fc.integer({ min: 0, max: 60 }).map(String));
  fc.assert(
    fc.property(texts, texts, (a, b) => {
      const fresh = b.filter((text) => !a.includes(text));
      const expected = b.map((text) =>
        a.includes(text) ? a.indexOf(text) : a.length + fresh.indexOf(text)
      );
      expect([...matchTexts(a, b)]).toEqual(expected);
    }),
    { seed: 7, numRuns: 500 }
  );
});
