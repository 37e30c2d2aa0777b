import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { settlement } from './settlement.ts';

const draw = (drawing?: Drawing) => drawChart(settlement, drawing);

describe('pictures', () => {
  test.each<[string, Drawing]>([
    ['settlement-wide', {}],
    ['settlement-narrow', { width: 360 }],
    ['settlement-wide-ja', { locale: 'ja' }],
    ['settlement-narrow-ru', { width: 360, locale: 'ru' }],
    ['settlement-senkaku-related', { address: 'dispute=senkaku&proxies=on' }],
    ['settlement-stance', { address: 'stance=accept-less&by=stance.settlement', width: 480 }],
    ['settlement-full', { extent: 'full', width: 808 }]
  ])('%s', async (name, drawing) => {
    await expect(draw(drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });
});
