import { brotliCompressSync } from 'node:zlib';
import { chromium, type Page } from 'playwright-core';
import { approvalTrend } from '#lib/charts/approval-trend/approval-trend.ts';
import type { TrendData } from '#lib/charts/approval-trend/approval-trend-data.ts';
import { viewFor } from '#lib/charts/chart.ts';
import { escapeHtml } from '#lib/embed/escape-html.ts';
import { Language } from '#lib/text/language.ts';
import type { Words } from '#lib/ui/scene.ts';
import { findChromium } from '#scripts/find-chromium.mjs';
import { serveBuilt } from '#scripts/serve-built.mjs';
import { bundleStyledPage, type BundledPage } from './bundle-page.ts';
import type { PageChart } from './pages/page-chart.ts';
import { digits, type Section } from './report.ts';
import { bytesOf } from './requests.ts';
import { shippedRelease } from './shipped-release.ts';

const PAGES = {
  'Chart.js': 'chart-js.ts',
  ECharts: 'echarts.ts',
  uPlot: 'uplot.ts',
  LayerChart: 'layerchart.ts',
  'Observable Plot': 'plot.ts'
};
const WIDTH = 760;
/** A page draws the chart if as much of it is red as half of what Entente draws red. */
const LEAST_RED = 0.5;

/** All that a reader loads for one chart, beside minimal pages that draw the same with libraries. */
export async function benchPageBytes(): Promise<Section> {
  const language = new Language('en', { texts: new Map(), countries: new Map() });
  const view = viewFor(approvalTrend, shippedRelease(), []);
  const data = approvalTrend.gather(view, {}, 'brief') as TrendData;
  const words = approvalTrend.words(data, language);
  const chart = pageChart(data);
  const dots = chart.pollsters.reduce((sum, [, days]) => sum + days.length, 0);

  const { origin, stop } = await serveBuilt();
  try {
    const address = `${origin}/embed/approval-trend?theme=light`;
    const embed = await (await fetch(address)).text();
    const pages = [
      { name: 'Entente: the embed', html: embed, bytes: (await bytesOf(address)).length }
    ];
    for (const [name, file] of Object.entries(PAGES)) {
      const html = pageOf(words, chart, await bundleStyledPage(`bench/pages/${file}`));
      pages.push({ name, html, bytes: brotliCompressSync(html).length });
    }
    await checkDrawn(pages);
    const own = pages[0]!.bytes;
    return {
      title: 'All bytes of one chart',
      text: `The default view of the approval trend, ${dots} polls by ${chart.pollsters.length} pollsters with their trend and axes: everything that its page needs, in one document, Brotli at its best. The pages of the peers import only what they use and are bundled and minified in this run; each holds headline, subtitle and source, the figures as differences of numbers, and what draws them once scripts run, as a browser shows in the same run. Tooltips, legends and an axis of time with a library of dates are left out there. The embed is drawn without scripts, at three widths, light and dark; it holds a summary and a table of all polls, and names them under a pointer, by keyboard and by pollster.`,
      head: ['', 'kB', 'ratio'],
      rows: pages.map(({ name, bytes }) => [name, digits(bytes / 1000), `${digits(bytes / own)}×`])
    };
  } finally {
    await stop();
  }
}

/** What the embed draws, as the pages of others are given it. */
function pageChart({ panels }: TrendData): PageChart {
  const series = panels.flatMap((panel) => panel.series);
  const polls = series.flatMap((one) => one.polls);
  const names = [...new Set(polls.map(({ row }) => row.pollster))];
  return {
    pollsters: names.map((name) => [
      name,
      ...columnsOf(polls.filter(({ row }) => row.pollster === name))
    ]),
    line: columnsOf(series.flatMap(({ line }) => line))
  };
}

function columnsOf(points: readonly { readonly day: number; readonly value: number }[]) {
  const steps = (values: readonly number[]) =>
    values.map((value, i) => Math.round((value - (values[i - 1] ?? 0)) * 10) / 10);
  const sorted = [...points].sort((a, b) => a.day - b.day);
  // Rounded before the differences, so that rounding does not add up.
  const tenths = sorted.map(({ value }) => Math.round(value * 10) / 10);
  return [steps(sorted.map(({ day }) => day)), steps(tenths)] as const;
}

function pageOf(words: Words, chart: PageChart, { script, style }: BundledPage): string {
  const text = escapeHtml;
  return (
    '<!doctype html><html lang=en><meta charset=utf-8>' +
    `<meta name=viewport content="width=device-width"><title>${text(words.headline)}</title>` +
    `<style>body{font:15px/1.4 sans-serif;margin:12px}#chart{height:400px}${style}</style>` +
    `<h1>${text(words.headline)}</h1><p>${text(words.subtitle)}</p><div id=chart></div><p>${text(words.sources)}</p>` +
    `<script>const CHART=${JSON.stringify(chart)};${script.replaceAll('</script', '<\\/script')}</script>`
  );
}

/** Ends the bench where a page draws nothing: only then do its bytes compare. */
async function checkDrawn(pages: readonly { name: string; html: string }[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  try {
    let own = 0;
    for (const { name, html } of pages) {
      const page = await browser.newPage({ viewport: { width: WIDTH, height: 700 } });
      await page.setContent(html, { waitUntil: 'load' });
      // Some draw a frame later.
      await page.evaluate(async () => {
        for (let i = 0; i < 5; i++) await new Promise(requestAnimationFrame);
      });
      const red = await redPixels(page, await page.screenshot());
      own ||= red;
      if (red < own * LEAST_RED) throw new Error(`${name} draws ${red} red pixels, Entente ${own}`);
    }
  } finally {
    await browser.close();
  }
}

/** How many pixels of a picture are as red as dots and trend. */
function redPixels(page: Page, picture: Buffer): Promise<number> {
  return page.evaluate(
    async (address) => {
      const image = await createImageBitmap(await (await fetch(address)).blob());
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      let count = 0;
      for (let i = 0; i < data.length; i += 4) count += +(data[i]! > 2 * data[i + 1]! + 40);
      return count;
    },
    `data:image/png;base64,${picture.toString('base64')}`
  );
}
