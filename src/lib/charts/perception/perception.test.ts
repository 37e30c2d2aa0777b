import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import type { PerceptionScene } from './perception-scene.ts';
import { perception } from './perception.ts';

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

describe('perception', () => {
  test.each(pictures)('%s', async (name, drawing) => {
    await expect(drawChart(perception, drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });
  test('words', () => {
    for (const locale of ['en', 'ja', 'ru'] as const)
      for (const address of [
        '',
        'country=RUS',
        'pair=JPN-RUS',
        'country=KOR&by=country.perception',
        'sentiment=threat',
        'pollster=NHK',
        'answer=unfavourable',
        'sentiment=attitude'
      ])
        console.log(address, drawChart(perception, { address, locale }).words);
    expect(sceneOf({}).blocks.length).toBe(2);
  });
});
