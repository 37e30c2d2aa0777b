import { expect, test } from 'vitest';
import { cssHeight, embedHeights, heightAt } from './embed-heights.ts';

const texts = [
  { text: 'word '.repeat(60), size: 15, line: 21, blank: 10, mostWidth: Infinity },
  {
    text: 'Headline of some length',
    size: 22,
    line: 27,
    blank: 8,
    mostWidth: 700,
    isHeadline: true
  }
];
const heights = embedHeights(texts, [
  { width: 300, height: 600 },
  { width: 480, height: 500 },
  { width: 760, height: 400 }
]);

/** What a browser makes of the length in a box of that width. */
function computed(css: string, width: number): number {
  const plain = css
    .replace(/(-?[\d.]+)cqw/g, (_, share) => `(${(Number(share) * width) / 100})`)
    .replace(/px/g, '')
    .replace(/\b(max|min)\(/g, 'Math.$1(');
  return Number(new Function(`return ${plain}`)());
}

test('the style asks for the same height as is computed here, at every width', () => {
  const css = cssHeight(heights);
  for (let width = 280; width <= 1400; width += 7) {
    expect(Math.abs(computed(css, width) - heightAt(heights, width))).toBeLessThan(3);
  }
});

test('each drawing counts where it is shown, and none grows beyond the widest', () => {
  const drawn = (width: number, ratio: number) => (width - 24) * ratio;
  for (const [width, ratio] of [
    [280, 2],
    [439, 2],
    [440, 500 / 480],
    [703, 500 / 480],
    [1000, 400 / 760]
  ]) {
    expect(heightAt(heights, width!)).toBeGreaterThan(drawn(width!, ratio!) + 60);
    expect(heightAt(heights, width!)).toBeLessThan(drawn(width!, ratio!) + 420);
  }
  expect(heightAt(heights, 1600)).toBe(heightAt(heights, 1080));
});
