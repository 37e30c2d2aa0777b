import { expect, test } from 'vitest';
import { drawChart } from '#tests/draw-chart.ts';
import { languageIn } from '#tests/shipped-release.ts';
import { sizeFor } from '#lib/ui/scene.ts';
import { approvalTrend } from './approval-trend.ts';
import type { TrendData } from './approval-trend-data.ts';
import type { TrendScene } from './approval-trend-scene.ts';

test('a draft beside what is published has the same days and values on its axes', () => {
  const before = drawChart(approvalTrend).data as TrendData;
  const [panel] = before.panels;
  const [series] = panel!.series;
  const far = { ...series!.polls.at(-1)!, value: 3, day: before.to + 200 };
  const longer = { ...series!, polls: [...series!.polls, far] };
  const after: TrendData = {
    ...before,
    to: before.to + 210,
    panels: [{ ...panel!, series: [longer] }]
  };
  const axesOf = (data: TrendData) => {
    const scene = approvalTrend.place(data, sizeFor(560), languageIn('en')) as TrendScene;
    const { scale, ticks } = scene.panels[0]!;
    return { from: scale.from, to: scale.to, values: ticks.map(({ label }) => label) };
  };
  expect(axesOf(after)).not.toEqual(axesOf(before));
  const [left, right] = [
    approvalTrend.alongside!(before, after),
    approvalTrend.alongside!(after, before)
  ] as [TrendData, TrendData];
  expect(axesOf(left)).toEqual(axesOf(right));
  expect(axesOf(left)).toEqual(axesOf(after));
});
