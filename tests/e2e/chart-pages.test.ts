import { describe, expect } from 'vitest';
import { CHARTS } from '#lib/charts/catalog.ts';
import { test } from './browser.ts';
import { testPages } from './test-pages.ts';

testPages(CHARTS.map((chart) => `/charts/${chart.id}`));

describe.each(['/', ...CHARTS.map((chart) => `/charts/${chart.id}`)])(
  '%s without scripts',
  (address) => {
    test('every chart is there with its picture, summary and table', async ({ open }) => {
      const page = await open(address, { javaScriptEnabled: false });
      const charts =
        address === '/' ? CHARTS.map((chart) => chart.id) : [address.split('/').at(-1)!];
      for (const id of charts) {
        const figure = page.locator(`#chart-${id}`);
        expect(await figure.locator('.headline').innerText()).not.toBe('');
        expect(await figure.locator('.plot > svg:visible').count(), id).toBe(1);
        expect(await figure.locator('.plot > svg:visible text').count(), id).toBeGreaterThan(3);
        expect((await figure.locator('p.summary').textContent())!.length, id).toBeGreaterThan(60);
        expect(await figure.locator('tbody tr').count(), id).toBeGreaterThan(3);
      }
    });
  }
);
