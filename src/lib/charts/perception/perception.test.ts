import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { perception } from './perception.ts';
import type { PerceptionScene } from './perception-scene.ts';

const pictures: [string, Drawing][] = [
  ['perception-wide', {}],
  ['perception-480', { width: 480 }],
  ['perception-narrow', { width: 360 }],
  ['perception-full', { width: 1200, extent: 'full' }],
  ['perception-full-narrow', { width: 360, extent: 'full' }],
  [
    'perception-unfavourable',
    { width: 808, address: 'sentiment=favourability&answer=unfavourable' }
  ],
  ['perception-russia', { address: 'country=RUS' }],
  ['perception-own-pair', { address: 'pair=JPN-RUS&by=pair.perception' }],
  ['perception-own-country', { width: 360, address: 'country=RUS&by=country.perception' }],
  ['perception-ja', { locale: 'ja' }],
  ['perception-ja-narrow', { width: 360, locale: 'ja' }],
  ['perception-ru', { locale: 'ru' }],
  ['perception-ru-narrow', { width: 360, locale: 'ru' }],
  ['perception-empty', { width: 360, address: 'pollster=NHK' }]
];

const sceneOf = (drawing: Drawing) => drawChart(perception, drawing).scene as PerceptionScene;
const marksOf = (address = '', extent: Drawing['extent'] = 'brief') =>
  sceneOf({ address, extent }).marks;

describe('perception', () => {
  test.each(pictures)('%s', async (name, drawing) => {
    await expect(drawChart(perception, drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });

  test('every mark and name lies within the picture, at any width', () => {
    for (const locale of ['en', 'ja', 'ru'] as const) {
      for (const width of [280, 360, 480, 680, 808, 1200]) {
        const scene = sceneOf({ width, extent: 'full', locale });
        for (const { shape, id } of scene.marks) {
          if (shape.kind === 'line') throw new Error(`${id} is a line`);
          const across = shape.kind === 'box' ? shape.width : 0;
          expect(shape.x, id).toBeGreaterThanOrEqual(-2);
          expect(shape.x + across, `${id} at ${width}`).toBeLessThanOrEqual(width + 2);
          expect(shape.y, id).toBeLessThanOrEqual(scene.height);
        }
      }
    }
  });

  test('names do not overlap one another', () => {
    for (const width of [360, 480, 680, 1200]) {
      for (const { panels } of sceneOf({ width, extent: 'full' }).blocks) {
        for (const { labels, key } of panels) {
          labels.forEach((a, i) =>
            labels.slice(i + 1).forEach((b) => {
              const apart = Math.abs(a.y - b.y) >= 13 || Math.abs(a.x - b.x) >= 20;
              expect(apart, `${key}: ${a.name} and ${b.name} at ${width}`).toBe(true);
            })
          );
        }
      }
    }
  });

  test('all panels of a question have one scale', () => {
    for (const { panels } of sceneOf({ width: 1200, extent: 'full' }).blocks) {
      const sizes = panels.map(({ x0, x1, plotTop, baseline }) =>
        [x1 - x0, baseline - plotTop].map(Math.round).join('×')
      );
      expect(new Set(sizes).size).toBe(1);
    }
  });

  test('shares stand between the base and the top of their panel', () => {
    for (const { panels } of sceneOf({ extent: 'full' }).blocks) {
      for (const { marks, plotTop, baseline } of panels) {
        for (const { shape } of marks) {
          if (shape.kind !== 'point') continue;
          expect(shape.y).toBeGreaterThanOrEqual(plotTop);
          expect(shape.y).toBeLessThanOrEqual(baseline);
        }
      }
    }
  });

  test('every mark has a name of its own, the same whatever else is shown', () => {
    const ids = marksOf('', 'full').map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id } of marksOf('country=RUS', 'full')) expect(ids).toContain(id);
  });

  test('a survey chooses its pair and opens its record', () => {
    const mark = marksOf().find(({ label }) => label[0]!.startsWith('Japan on Russia · 19.3%'))!;
    expect(mark.label.map((line) => line.replaceAll('\u2009', ' '))).toEqual([
      'Japan on Russia · 19.3% feel close',
      'Cabinet Office · 27 Oct – 6 Nov 2016'
    ]);
    expect(mark.choices).toEqual([{ dimension: 'pair', value: 'JPN-RUS' }]);
    expect(mark.records).toHaveLength(1);
    const chosen = marksOf('pair=JPN-RUS').find(({ id }) => id === mark.id)!;
    expect(chosen.choices).toEqual([]);
    expect(chosen.records).toEqual(mark.records);
  });

  test('a name chooses the country asked about, a heading the public, the key its pollster', () => {
    const marks = marksOf();
    const choicesOf = (start: string) => marks.find(({ id }) => id.startsWith(start))!.choices;
    expect(choicesOf('about JPN CHN')).toEqual([{ dimension: 'country', value: 'CHN' }]);
    expect(choicesOf('public favourability KOR')).toEqual([{ dimension: 'country', value: 'KOR' }]);
    expect(choicesOf('pollster affinity')).toEqual([
      { dimension: 'pollster', value: 'Cabinet Office' }
    ]);
  });

  test('time is brushed where one panel fills the width', () => {
    expect(sceneOf({ address: 'sentiment=affinity' }).brush).toBeDefined();
    expect(sceneOf({}).brush).toBeUndefined();
  });

  test('the table has a row for each figure drawn', () => {
    const { table, scene } = drawChart(perception, { extent: 'full' });
    const points = scene.marks.filter(({ shape }) => shape.kind === 'point');
    expect(table.rows).toHaveLength(points.length);
  });
});
