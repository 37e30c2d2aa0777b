import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { network } from './network.ts';

const pictures: [string, Drawing][] = [
  ['network-wide', { width: 480 }],
  ['network-full', { width: 808, extent: 'full' }],
  ['network-narrow', { width: 328 }],
  ['network-pair', { width: 480, address: 'pair=RUS-VNM&by=pair.network' }],
  ['network-country', { width: 808, extent: 'full', address: 'country=JPN&by=country.network' }],
  ['network-of-vietnam', { width: 808, extent: 'full', address: 'country=VNM' }],
  ['network-of-pair', { width: 480, address: 'pair=RUS-VNM' }],
  ['network-kind', { width: 480, address: 'kind=arms&by=kind.network' }],
  ['network-ja', { width: 328, locale: 'ja' }],
  ['network-ru', { width: 328, locale: 'ru' }],
  ['network-empty', { width: 328, address: 'country=ISR&kind=sanctions' }]
];

describe('network', () => {
  test.each(pictures)('%s', async (name, drawing) => {
    const d = drawChart(network, drawing);
    console.log(
      name,
      d.words.headline,
      '|',
      d.words.kicker,
      '|',
      d.words.subtitle,
      d.words.details?.leads,
      d.words.details?.items.length,
      d.words.notes
    );
    await expect(d.svg).toMatchFileSnapshot(storedPicture(name));
  });
});
