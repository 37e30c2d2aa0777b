import { describe, expect, test } from 'vitest';
import { drawChart } from '#tests/draw-chart.ts';
import { approvalTrend } from './approval-trend.ts';
import { hasBand, hasLine, pollsOf, seriesOf, type TrendData } from './approval-trend-data.ts';
import type { TrendScene } from './approval-trend-scene.ts';

const draw = (address: string, locale: 'en' | 'ja' | 'ru' = 'en') => {
  const drawn = drawChart(approvalTrend, { address, locale });
  return { ...drawn, data: drawn.data as TrendData, scene: drawn.scene as TrendScene };
};
const lineOf = (address: string) => seriesOf(draw(address).data)[0]!.line;

describe.each(['local', 'state-space'])('%s', (trend) => {
  test('has an interval about the line, drawn and told', () => {
    const { data, scene, words } = draw(`?trend=${trend}`);
    expect(hasBand(data)).toBe(true);
    for (const { value, low, high } of seriesOf(data)[0]!.line) {
      expect(low!).toBeLessThan(value);
      expect(high!).toBeGreaterThan(value);
    }
    expect(scene.panels[0]!.series[0]!.band).toMatch(/^M.*Z$/);
    expect(words.subtitle).toContain('the band its 95% interval');
    expect(words.notes[0]).toMatch(/95% certainty/);
    expect(words.summary).toMatch(/95% interval \d+% to \d+%/);
  });
});

test.each(['mean', 'local', 'state-space'])('%s lies among the polls', (trend) => {
  const { data } = draw(`?trend=${trend}`);
  const values = pollsOf(data).map(({ value }) => value);
  for (const { value } of seriesOf(data)[0]!.line) {
    expect(value).toBeGreaterThan(Math.min(...values));
    expect(value).toBeLessThan(Math.max(...values));
  }
});

test('the mean has no interval', () => {
  expect(hasBand(draw('').data)).toBe(false);
  expect(draw('').words.subtitle).not.toContain('band');
});

test('adjusting moves the line, never the rings', () => {
  for (const trend of ['mean', 'local', 'state-space']) {
    const [plain, adjusted] = [`?trend=${trend}`, `?trend=${trend}&house=adjusted`].map((address) =>
      draw(address)
    );
    expect(pollsOf(adjusted!.data)).toEqual(pollsOf(plain!.data));
    expect(lineOf(`?trend=${trend}&house=adjusted`)).not.toEqual(lineOf(`?trend=${trend}`));
    expect(adjusted!.words.notes.join()).toContain('Adjusted: each poll enters the line less');
  }
});

test('no line under eight polls or across six weeks; both are said and can be set', () => {
  const few = '?leader=Shinzo+Abe&from=2016-12-01&to=2017-01-15';
  expect(pollsOf(draw(few).data).length).toBeGreaterThanOrEqual(8);
  expect(hasLine(draw(few).data)).toBe(true);
  expect(hasLine(draw(`${few}&least=32`).data)).toBe(false);
  expect(draw(`${few}&least=32`).words.notes[0]).toBe(
    'No line where fewer than 32 polls follow one another, or across a gap of more than 6 weeks.'
  );
  const pieces = (address: string) => lineOf(address).filter(({ joined }) => !joined).length;
  const monthly = '?leader=Vladimir+Putin&pollster=Levada+Center&least=4';
  expect(pieces(`${monthly}&gap=6`)).toBeGreaterThan(pieces(`${monthly}&gap=26`));
});

test('the line runs forward in time', () => {
  const line = lineOf('?trend=state-space&house=adjusted');
  expect(line.map(({ day }) => day)).toEqual(line.map(({ day }) => day).toSorted((a, b) => a - b));
});

test('a poll says its margin by the measure shown, or why it has none', () => {
  const labels = (address: string) => draw(address).scene.marks.map(({ label }) => label.at(-1)!);
  const [share, net] = ['?pollster=Asahi', '?pollster=Asahi&measure=net'].map((address) =>
    labels(address).find((line) => line.startsWith('±'))
  );
  expect(share).toMatch(/^±[23]\.\d points by sampling alone$/);
  expect(Number(net!.slice(1, 4))).toBeGreaterThan(1.5 * Number(share!.slice(1, 4)));
  expect(labels('?leader=Shinzo+Abe')).toContain('sample size not disclosed: no margin');
});
