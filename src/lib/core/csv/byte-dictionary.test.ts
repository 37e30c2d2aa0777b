import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteDictionary } from './byte-dictionary.ts';
import { PADDING } from './cell-batch.ts';

/** Numbers texts that lie one behind another. */
function numbered(texts: readonly string[]) {
  const parts = texts.map((text) => new TextEncoder().encode(text));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, PADDING));
  const view = new DataView(bytes.buffer);
  const dictionary = new ByteDictionary();
  let at = 0;
  const numbers = parts.map((part) => {
    bytes.set(part, at);
    return [at, (at += part.length)] as const;
  });
  return {
    numbers: numbers.map(([start, end]) => dictionary.numberOf(bytes, view, start, end)),
    texts: dictionary.texts()
  };
}

test('equal texts, equal numbers, in the order of their first appearance', () => {
  const unit = fc.constantFrom('a', 'b', ' ', 'é', '日', '😀', '\ufeff', '\ufffd');
  fc.assert(
    fc.property(fc.array(fc.string({ unit, maxLength: 12 }), { maxLength: 300 }), (cells) => {
      const { numbers, texts } = numbered(cells);
      expect(texts).toEqual([...new Set(cells)]);
      expect(numbers).toEqual(cells.map((cell) => texts.indexOf(cell)));
    }),
    { seed: 7 }
  );
});

test('a hundred thousand texts that differ at one end', () => {
  const cells = Array.from({ length: 100_000 }, (_, i) =>
    i % 2 === 0 ? `https://example.org/poll/${i}` : `${i}: a poll`
  );
  const { numbers, texts } = numbered([...cells, ...cells]);
  expect(texts).toEqual(cells);
  expect(numbers.slice(cells.length)).toEqual(numbers.slice(0, cells.length));
});
