import { expect, test } from 'vitest';
import { drawChart } from '#tests/draw-chart.ts';
import { approvalTrend } from './approval-trend.ts';
import type { TrendScene } from './approval-trend-scene.ts';
import { canvasDots } from './canvas-dots.ts';

function panelOf(address: string) {
  const { scene } = drawChart(approvalTrend, { address, width: 680, locale: 'en' });
  return (scene as TrendScene).panels[0]!;
}

test('every dot of the panel stands on the canvas where the scene has it, with its series’ colour', () => {
  const panel = panelOf('?country=JPN');
  const dots = canvasDots(panel, null);
  const all = panel.series.flatMap((series) => series.dots.map((dot) => ({ series, dot })));
  expect(dots.x.length).toBe(all.length);
  all.forEach(({ series, dot }, i) => {
    expect(dots.x[i]).toBeCloseTo(dot.x, 3);
    expect(dots.y[i]).toBeCloseTo(dot.y, 3);
    const style = dots.styles[dots.style[i]!]!;
    expect([style.stroke, style.fill]).toContain(series.stroke);
    expect(dots.lit[i]).toBe(1);
  });
});

test('a brush of its own leaves the dots within lit, and moves none', () => {
  const whole = panelOf('?country=JPN');
  const brushed = panelOf('?country=JPN&from=2014-01-01&to=2016-12-31&by=time.approval-trend');
  const [all, some] = [canvasDots(whole, null), canvasDots(brushed, null)];
  expect([some.x, some.y, some.style]).toEqual([all.x, all.y, all.style]);
  const lit = brushed.series.flatMap(({ dots }) => dots).filter((dot) => dot.lit).length;
  expect(lit).toBeGreaterThan(0);
  expect(some.lit.reduce((sum, one) => sum + one, 0)).toBe(lit);
  expect(lit).toBeLessThan(some.lit.length);
});

test('a pollster that is pointed at is filled, and alone lit', () => {
  const panel = panelOf('?country=JPN');
  const dots = canvasDots(panel, 'NHK');
  const all = panel.series.flatMap((series) => series.dots);
  expect([...dots.lit]).toEqual(all.map(({ pollster }) => Number(pollster === 'NHK')));
  const nhk = all.findIndex(({ pollster }) => pollster === 'NHK');
  expect(dots.styles[dots.style[nhk]!]!.fillOpacity).toBe(1);
});
