import { chromium } from 'playwright-core';
import { findChromium } from '#scripts/find-chromium.mjs';
import { bundlePage, medianOf } from './bundle-page.ts';
import type { DotTimes } from './dots-page.ts';
import { digits, type Section } from './report.ts';

const COUNTS = [5000, 50_000] as const;
const ROUNDS = 5;

/** Thousands of dots and a brush over them, drawn by a browser. */
export async function benchDots(): Promise<Section[]> {
  const script = await bundlePage('bench/dots-page.ts');
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: script });
    const sections: Section[] = [];
    for (const count of COUNTS) {
      const rounds: DotTimes[][] = [];
      for (let round = 0; round <= ROUNDS; round++) {
        const found = await page.evaluate(
          (n) => (window as unknown as { benchDots: (n: number) => DotTimes[] }).benchDots(n),
          count
        );
        for (const { name, lit } of found) {
          if (lit[0] === 0 && lit[1] > 0) continue;
          throw new Error(`${name} lights ${lit[0]} pixels beside the brush and ${lit[1]} in it`);
        }
        if (round > 0) rounds.push(found);
      }
      sections.push(sectionOf(count, rounds));
    }
    return sections;
  } finally {
    await browser.close();
  }
}

function sectionOf(count: number, rounds: readonly DotTimes[][]): Section {
  const names = rounds[0]!.map(({ name }) => name);
  const measured = names.map((name, i) => {
    const all = rounds.map((round) => round[i]!);
    return {
      name,
      first: medianOf(all.map(({ first }) => first)),
      began: medianOf(all.map(({ began }) => began)),
      step: medianOf(all.flatMap(({ steps }) => steps))
    };
  });
  const own = measured[0]!;
  const cell = (value: number, of: number) => `${digits(value)} ms (${digits(value / of)}×)`;
  return {
    title: `Drawing ${count.toLocaleString('en')} dots`,
    text: 'In Chromium, without a graphics processor: rings on a drawing of 1000 by 300 pixels, then a brush 300 pixels wide that moves by three, the dots within it red and the others grey. Nothing counts as drawn before a pixel can be read. uPlot has two series, of which each point belongs to one. Medians, with the ratio to Entente’s.',
    head: ['', 'first paint', 'first frame of a brush', 'each further frame'],
    rows: measured.map(({ name, first, began, step }) => [
      name,
      cell(first, own.first),
      cell(began, own.began),
      cell(step, own.step)
    ])
  };
}
