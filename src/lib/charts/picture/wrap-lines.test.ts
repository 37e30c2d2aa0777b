import fc from 'fast-check';
import { expect, test } from 'vitest';
import { textWidth } from '#lib/ui/text-width.ts';
import { balanceLines, wrapLines } from './wrap-lines.ts';

test('Japanese begins no line with a closing sign and ends none with an opening one', () => {
  const text =
    '日本では「4島すべて」より「一部でも可」が多い。調査は、質問文が異なる（比較に注意）。';
  for (let width = 60; width < 400; width += 7) {
    const lines = wrapLines(text, width, 13);
    expect(lines.join('')).toBe(text);
    for (const line of lines) {
      expect(line).not.toMatch(/^[、。」）]/);
      expect(line).not.toMatch(/[「（]$/);
    }
  }
});

test('a long address breaks behind the signs that part it', () => {
  const address = 'https://entente.example/charts/network?country=JPN,RUS&kind=alliance&release=1';
  const lines = wrapLines(address, 200, 12);
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.join('')).toBe(address);
  for (const line of lines.slice(0, -1)) expect(line).toMatch(/[&?/,=]$/);
});

test('balanced lines are as many, and the longest is no longer', () => {
  const text =
    'More Japanese would accept fewer islands than insist on four; most Russians give up none';
  const lines = wrapLines(text, 500, 22, 600);
  const balanced = balanceLines(text, 500, 22, 600);
  const longest = (of: string[]) => Math.max(...of.map((line) => textWidth(line, 22, 600)));
  expect(balanced).toHaveLength(lines.length);
  expect(longest(balanced)).toBeLessThan(longest(lines));
});

test('nothing is lost, and no line of words is wider than its room', () => {
  const word = fc.stringMatching(/^[a-zа-я]{1,9}$/);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1 }),
      fc.integer({ min: 90, max: 600 }),
      (words, width) => {
        const lines = wrapLines(words.join(' '), width, 13);
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) expect(textWidth(line, 13)).toBeLessThanOrEqual(width);
      }
    )
  );
});

test('a Japanese headline breaks between its phrases, and loses nothing', () => {
  const headline =
    'ロシアは中国に武器を供給し、中国と対立するインドとベトナムにはさらに多く供給する';
  expect(balanceLines(headline, 290, 27, 600)).toEqual([
    'ロシアは中国に',
    '武器を供給し、',
    '中国と対立する',
    'インドと',
    'ベトナムにはさらに',
    '多く供給する'
  ]);
  expect(balanceLines('15問中13問で、「4島」より「一部でも可」が多い', 290, 27, 600)).toContain(
    '「一部でも可」が'
  );
  const signs = fc.constantFrom(...'ロシアは「4島」が。、（%）国・日本 で');
  fc.assert(
    fc.property(fc.array(signs), fc.integer({ min: 90, max: 400 }), (letters, width) => {
      const text = letters.join('');
      const kept = balanceLines(`日${text}`, width, 20, 600).join('');
      expect(kept.replace(/ /g, '')).toBe(`日${text}`.replace(/ /g, ''));
    })
  );
});
