import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { armsVolume } from './arms-volume.ts';
import type { ArmsVolumeScene } from './place-arms-volume.ts';

const pictures: [string, Drawing][] = [
  ['arms-volume-wide', { width: 1200 }],
  ['arms-volume-tablet', { width: 720 }],
  ['arms-volume-narrow', { width: 360 }],
  ['arms-volume-pair', { width: 720, address: 'pair=RUS-VNM' }],
  ['arms-volume-own-pair', { width: 1200, address: 'pair=RUS-VNM&by=pair.arms-volume' }],
  ['arms-volume-imports', { width: 720, address: 'volume=imports&from=2014-01-01&to=2018-12-31' }],
  ['arms-volume-ja', { width: 360, locale: 'ja' }],
  ['arms-volume-ru', { width: 360, locale: 'ru' }],
  ['arms-volume-full', { width: 1200, extent: 'full' }],
  ['arms-volume-empty', { width: 360, address: 'kind=alliance' }]
];

const sceneOf = (drawing: Drawing) => drawChart(armsVolume, drawing).scene as ArmsVolumeScene;

describe('arms-volume', () => {
  test.each(pictures)('%s', async (name, drawing) => {
    await expect(drawChart(armsVolume, drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });

  test('columns stand on one scale in every panel', () => {
    const { panels } = sceneOf({ width: 1200 });
    const perMillion = panels.flatMap((panel) =>
      panel.columns
        .filter((column) => column.height > 20)
        .map((column) => {
          const mark = panel.marks.find(({ id }) => id === column.id)!;
          return (
            column.height /
            Number(/^≈?\u2060?([\d,.]+) TIV/.exec(mark.label[1]!)![1]!.replace(',', ''))
          );
        })
    );
    expect(Math.max(...perMillion) / Math.min(...perMillion)).toBeCloseTo(1, 1);
  });

  test('every mark lies within the picture, at any width', () => {
    for (const width of [280, 360, 480, 680, 900, 1200]) {
      const scene = sceneOf({ width });
      for (const { shape, id } of scene.marks) {
        if (shape.kind !== 'box') throw new Error(`${id} is not a box`);
        expect(shape.x).toBeGreaterThanOrEqual(-2);
        expect(shape.x + shape.width).toBeLessThanOrEqual(width + 0.2);
        expect(shape.y + shape.height).toBeLessThanOrEqual(scene.height);
      }
    }
  });

  test('a heading chooses its pair; so does a column, which opens its record', () => {
    const { marks } = sceneOf({});
    const choice = { dimension: 'pair', value: 'RUS-VNM' };
    expect(marks.find(({ id }) => id === 'RUS-VNM')).toMatchObject({ choices: [choice] });
    const column = marks.find(({ id }) => id === 'RUS-VNM-2014')!;
    expect(column.choices).toEqual([choice]);
    expect(column.records).toHaveLength(1);
    expect(column.label).toEqual([
      'Russia to Vietnam, 2014',
      '≈\u20601,070 TIV m, ≈\u206020% of exports, ≈\u206087% of imports'
    ]);
  });

  test('once a pair is chosen its columns only open their records', () => {
    const { marks } = sceneOf({ address: 'pair=RUS-VNM' });
    expect(marks.find(({ id }) => id === 'RUS-VNM-2014')!.choices).toEqual([]);
    expect(marks.find(({ id }) => id === 'RUS-VNM')!.choices).toHaveLength(1);
  });

  test('time is brushed where one panel fills the width', () => {
    expect(sceneOf({ address: 'pair=RUS-VNM' }).brush).toBeDefined();
    expect(sceneOf({}).brush).toBeUndefined();
  });

  test('the table has a row for each flow and year shown', () => {
    const { table, data } = drawChart(armsVolume, { address: 'pair=RUS-VNM' });
    const { panels } = data as { panels: { years: unknown[] }[] };
    expect(table.rows).toHaveLength(panels[0]!.years.length);
    expect(table.rows[0]!.cells).toEqual(['Vietnam', 'Russia', '2024', '0', '0', '0']);
  });
});
