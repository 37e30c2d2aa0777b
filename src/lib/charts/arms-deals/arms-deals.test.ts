import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { armsDeals } from './arms-deals.ts';
import type { ArmsDealsScene } from './place-arms-deals.ts';

const pictures: [string, Drawing][] = [
  ['arms-deals-wide', { width: 680 }],
  ['arms-deals-480', { width: 480 }],
  ['arms-deals-narrow', { width: 360 }],
  ['arms-deals-pair', { width: 680, address: 'pair=RUS-VNM&from=2006-01-01&to=2018-12-31' }],
  ['arms-deals-own-category', { width: 480, address: 'category=engines&by=category.arms-deals' }],
  ['arms-deals-japan', { width: 480, address: 'country=JPN' }],
  ['arms-deals-ja', { width: 360, locale: 'ja' }],
  ['arms-deals-ru', { width: 480, locale: 'ru' }],
  ['arms-deals-full', { width: 1200, extent: 'full' }],
  ['arms-deals-empty', { width: 360, address: 'kind=alliance' }]
];

const sceneOf = (drawing: Drawing) => drawChart(armsDeals, drawing).scene as ArmsDealsScene;
const dealsOf = (scene: ArmsDealsScene) => scene.groups.flatMap((group) => group.deals);

describe('arms-deals', () => {
  test.each(pictures)('%s', async (name, drawing) => {
    await expect(drawChart(armsDeals, drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });

  test('bars are 6 to 14 thick, the thickest for the greatest volume', () => {
    const { scene, data } = drawChart(armsDeals, { extent: 'full', width: 1200 });
    const bars = dealsOf(scene as ArmsDealsScene).map((deal) => deal.bar!);
    const heights = bars.map((bar) => bar.height);
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(6);
    expect(Math.max(...heights)).toBe(14);
    const [largest] = (data as { all: { index: number }[] }).all;
    const thickest = dealsOf(scene as ArmsDealsScene).find((deal) => deal.bar!.height === 14);
    expect(thickest!.id).toBe(`deal-${largest!.index}`);
  });

  test('nothing reaches beyond the picture, at any width, in any language', () => {
    for (const width of [280, 360, 480, 680, 1200]) {
      for (const locale of ['en', 'ja', 'ru'] as const) {
        for (const address of ['', 'country=JPN', 'pair=RUS-VNM', 'country=IND']) {
          const scene = sceneOf({ width, locale, address, extent: 'full' });
          for (const { numbers, bar, id } of dealsOf(scene)) {
            const end = numbers.end ? numbers.x : numbers.x + textWidth(numbers.text, 13);
            expect(end, `${id} at ${width}`).toBeLessThanOrEqual(width + 0.5);
            if (bar) expect(bar.x + bar.width).toBeLessThanOrEqual(width);
          }
        }
      }
    }
  });

  test('a row chooses its pair and opens its deal, its category chooses the category', () => {
    const { marks } = sceneOf({});
    const submarines = marks.find(({ label }) => label[0]?.includes('Kilo'))!;
    expect(submarines.choices).toEqual([{ dimension: 'pair', value: 'RUS-VNM' }]);
    expect(submarines.records[0]!.dataset).toBe('arms-deals');
    const category = marks.find(({ id }) => id === `${submarines.id}-category`)!;
    expect(category.choices).toEqual([{ dimension: 'category', value: 'submarines' }]);
    const heading = marks.find(({ id }) => id === 'RUS-VNM')!;
    expect(heading.choices).toEqual(submarines.choices);
  });

  test('estimates carry ≈ in numbers, tooltips and the table', () => {
    const { scene, table } = drawChart(armsDeals, {});
    const numbers = dealsOf(scene as ArmsDealsScene).map((deal) => deal.numbers.text);
    expect(numbers).toContain('6 of 6');
    expect(numbers).toContain('≈\u2060184 of 184');
    expect(scene.marks.some(({ label }) => label[1]?.startsWith('Ordered in ≈'))).toBe(true);
    expect(table.rows.some(({ cells }) => String(cells[7]).startsWith('≈'))).toBe(true);
  });

  test('the table has every deal, also those that are not drawn', () => {
    const { table, data } = drawChart(armsDeals, {});
    expect(table.rows).toHaveLength((data as { all: unknown[] }).all.length);
    expect(table.rows.length).toBeGreaterThan(12);
  });

  test('time is brushed from the first order to the last delivery', () => {
    const { brush, scale } = sceneOf({});
    expect(brush).toMatchObject({ x0: scale.x0, x1: scale.x1 });
  });
});
