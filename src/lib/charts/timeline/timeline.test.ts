import { describe, expect, it } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import type { TimelineScene } from './timeline-scene.ts';
import { timeline } from './timeline.ts';

const draw = (drawing: Drawing = {}) => {
  const drawn = drawChart(timeline, drawing);
  return { ...drawn, scene: drawn.scene as TimelineScene };
};

describe('the pictures', () => {
  const pictures: [name: string, drawing: Drawing][] = [
    ['timeline-wide', { width: 1200 }],
    ['timeline-tablet', { width: 720 }],
    ['timeline-narrow', { width: 360 }],
    ['timeline-full', { width: 1200, extent: 'full' }],
    ['timeline-vietnam', { width: 1200, address: '?country=VNM' }],
    ['timeline-pair', { width: 1200, address: '?pair=RUS-VNM&by=pair.network' }],
    ['timeline-window', { width: 1200, address: '?from=2014-01-01&to=2018-12-31' }],
    [
      'timeline-own-term',
      { width: 1200, address: '?from=2012-12-26&to=2020-09-16&by=time.timeline' }
    ],
    ['timeline-leader', { width: 1200, address: '?leader=Shinzo+Abe' }],
    ['timeline-ja', { width: 1200, locale: 'ja' }],
    ['timeline-ja-narrow', { width: 360, locale: 'ja' }],
    ['timeline-ru', { width: 1200, locale: 'ru' }],
    ['timeline-ru-narrow', { width: 320, locale: 'ru' }]
  ];
  it.each(pictures)('%s', async (name, drawing) => {
    await expect(draw(drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });
});
