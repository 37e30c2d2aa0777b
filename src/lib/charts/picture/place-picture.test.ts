import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '#lib/ui/text-width.ts';
import { placeCard } from './place-card.ts';
import { drawingWidth, marginOf, placePicture } from './place-picture.ts';
import type { PictureWords, PlacedText } from './placed-picture.ts';

const text = fc
  .array(fc.stringMatching(/^[A-Za-zа-яё日本語0-9%]{1,9}$/), { minLength: 1, maxLength: 40 })
  .map((words) => words.join(' '));
const anyWords: fc.Arbitrary<PictureWords> = fc.record({
  kicker: text,
  headline: text,
  subtitle: text,
  chosen: fc.array(text, { maxLength: 3 }),
  notes: fc.array(text, { maxLength: 4 }),
  origins: fc.array(text, { minLength: 3, maxLength: 3 })
});

/** Top and bottom of the lines of a text. */
function extentOf({ y, lines, style }: PlacedText): readonly [number, number] {
  return [y - style.size, y + (lines.length - 1) * style.lineHeight + 0.25 * style.size];
}

test('texts and drawing stand one below the other inside the picture', () => {
  fc.assert(
    fc.property(
      anyWords,
      fc.integer({ min: 320, max: 1600 }),
      fc.double({ min: 0, max: 5000, noNaN: true }),
      (words, width, height) => {
        const placed = placePicture(words, width, height);
        const drawing = [placed.drawing.y, placed.drawing.y + height] as const;
        const extents = [...placed.texts.map(extentOf), drawing].sort((a, b) => a[0] - b[0]);
        expect(extents[0]![0]).toBeGreaterThan(placed.rule.y);
        extents.slice(1).forEach(([top], i) => expect(top).toBeGreaterThanOrEqual(extents[i]![1]));
        expect(extents.at(-1)![1]).toBeLessThan(placed.height);
        for (const { x, lines, style } of placed.texts) {
          for (const line of lines) {
            const wide = textWidth(line, style.size, style.weight);
            expect(x + wide).toBeLessThanOrEqual(width - marginOf(width));
          }
        }
        expect(drawingWidth(width) + 2 * marginOf(width)).toBe(width);
        expect(Number.isInteger(placed.height)).toBe(true);
      }
    )
  );
});

test('the words of a card end before its drawing begins and before its name', () => {
  const place = (width: number) => ({ width, height: width * 0.8, marks: [] });
  fc.assert(
    fc.property(anyWords, (words) => {
      const { placed, size } = placeCard(words, 'part', place);
      expect(placed.width / placed.height).toBeCloseTo(size.width / size.height);
      const [name, ...others] = [...placed.texts].reverse();
      expect(name!.lines).toEqual(['Entente']);
      for (const other of others) expect(extentOf(other)[1]).toBeLessThan(extentOf(name!)[0]);
      for (const { x, lines, style } of others) {
        for (const line of lines.filter((one) => !one.endsWith('…'))) {
          const end = x + textWidth(line, style.size, style.weight);
          expect(end).toBeLessThanOrEqual(placed.drawing.x + style.size);
        }
      }
    })
  );
});

test('a drawing too high for a card ends below whole rows, and says that there is more', () => {
  const words = { kicker: 'k', headline: 'h', subtitle: 's', chosen: [], notes: [], origins: [] };
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 20, max: 380 }), { minLength: 1, maxLength: 30 }),
      (rows) => {
        const ends = rows.map((_, i) => rows.slice(0, i + 1).reduce((sum, row) => sum + row));
        const { placed } = placeCard(words, 'part', (width) => ({
          ...{ width, height: 4000, marks: [], ends }
        }));
        const { y, scale, cut } = placed.drawing;
        const note = placed.texts.find(({ lines }) => lines[0] === 'part')!;
        expect(ends.some((end) => Math.abs(end * scale - cut!.height) < 1)).toBe(true);
        expect(y + cut!.height).toBeLessThan(extentOf(note)[0]);
        expect(scale).toBeGreaterThan(0.66);
      }
    )
  );
});

test('a drawing that can be read whole says nothing of more', () => {
  const words = { kicker: 'k', headline: 'h', subtitle: 's', chosen: [], notes: [], origins: [] };
  const { placed } = placeCard(words, 'part', (width) => ({ width, height: 300, marks: [] }));
  expect(placed.drawing.cut).toBeUndefined();
  expect(placed.texts.some(({ lines }) => lines[0] === 'part')).toBe(false);
});
