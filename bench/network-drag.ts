import { chromium } from 'playwright-core';
import { findChromium } from '#scripts/find-chromium.mjs';
import { bundlePage, medianOf } from './bundle-page.ts';
import type { DragTimes } from './network-drag-page.ts';
import { digits, type Section } from './report.ts';

const ROUNDS = 3;
/** What a screen shows 60 times a second, in milliseconds. */
const FRAME_MS = 1000 / 60;
/** How far from the pointer the state may be at the end, in pixels. */
const MOST_APART = 2;

/** Frames of dragging the state of most ties through a register of the whole world. */
export async function benchNetworkDrag(): Promise<Section> {
  const script = await bundlePage('bench/network-drag-page.ts');
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: ['--disable-frame-rate-limit', '--disable-gpu-vsync']
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    await page.setContent('<!doctype html><title>Drag</title>');
    await page.addScriptTag({ content: script });
    const rounds: DragTimes[][] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const found = await page.evaluate(() =>
        (window as unknown as { benchDrag: () => Promise<DragTimes[]> }).benchDrag()
      );
      for (const { name, wanted, found: at } of found) {
        const apart = Math.hypot(wanted[0] - at[0], wanted[1] - at[1]);
        if (!(apart <= MOST_APART)) throw new Error(`${name} leaves the state ${apart} px behind`);
      }
      if (round > 0) rounds.push(found);
    }
    return sectionOf(rounds);
  } finally {
    await browser.close();
  }
}

function sectionOf(rounds: readonly DragTimes[][]): Section {
  const measured = rounds[0]!.map(({ name }, i) => {
    const all = rounds.map((round) => round[i]!);
    const steps = all.flatMap((one) => one.steps);
    const within = steps.filter((step) => step <= FRAME_MS).length;
    return {
      name,
      began: medianOf(all.map(({ began }) => began)),
      step: medianOf(steps),
      within: within / steps.length
    };
  });
  const own = measured[0]!;
  return {
    title: 'Dragging a state among 200 with 5,000 ties',
    text: 'In Chromium, without a graphics processor and without waiting for the screen, on a drawing of 1000 by 700 pixels: the state of most ties is taken up and led around in 58 steps, one a frame. Nothing counts as drawn before a pixel can be read. Entente draws what the product draws in such a frame; Cytoscape.js gets the same places, sizes, widths and names, its fastest kind of edge, and the same movements of the mouse. Medians, with the ratio to Entente’s; the last column is the part of frames within a sixtieth of a second.',
    head: ['', 'taking it up', 'each further frame', 'within 16.7 ms'],
    rows: measured.map(({ name, began, step, within }) => [
      name,
      `${digits(began)} ms (${digits(began / own.began)}×)`,
      `${digits(step)} ms (${digits(step / own.step)}×)`,
      `${Math.round(within * 100)} %`
    ])
  };
}
