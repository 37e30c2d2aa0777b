import { expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { approvalTrend } from './approval-trend.ts';

const pictures: [name: string, drawing: Drawing][] = [
  ['wide', {}],
  ['narrow', { width: 360 }],
  ['full', { width: 1200, extent: 'full' }],
  ['japan', { address: '?country=JPN' }],
  ['japan-and-russia', { address: '?from=2014-01-01&to=2018-12-31' }],
  ['japan-and-russia-narrow', { address: '?from=2014-01-01&to=2018-12-31', width: 360 }],
  ['nhk', { address: '?pollster=NHK' }],
  ['nhk-picked-out', { address: '?pollster=NHK&by=pollster.approval-trend' }],
  ['putin-net', { address: '?leader=Vladimir+Putin&measure=net' }],
  ['local', { address: '?trend=local' }],
  ['state-space', { address: '?trend=state-space&house=adjusted' }],
  [
    'state-space-japan-ru',
    {
      address: '?country=JPN&trend=state-space&house=adjusted',
      locale: 'ru',
      extent: 'full',
      width: 808
    }
  ],
  ['adjusted-net-ja', { address: '?trend=mean&house=adjusted&measure=net', locale: 'ja' }],
  ['nothing', { address: '?country=VNM' }],
  ['japanese', { locale: 'ja' }],
  ['russian', { locale: 'ru' }],
  ['russian-narrow', { locale: 'ru', width: 360 }]
];

test.each(pictures)('approval-trend, %s', async (name, drawing) => {
  const { svg } = drawChart(approvalTrend, drawing);
  await expect(svg).toMatchFileSnapshot(storedPicture(`approval-trend-${name}`));
});
