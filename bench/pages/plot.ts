import { dot, line, plot } from '@observablehq/plot';
import { chartOfPage, RED } from './page-chart.ts';

const chart = chartOfPage();
const polls = chart.pollsters.flatMap(({ name, dots }) =>
  dots.map(({ date, percent }) => ({ date, percent, pollster: name }))
);

document.querySelector('#chart')!.append(
  plot({
    width: innerWidth - 24,
    height: 400,
    y: { grid: true },
    marks: [
      dot(polls, { x: 'date', y: 'percent', r: 2.5, stroke: RED, fill: RED + '1f' }),
      line(chart.line, { x: 'date', y: 'percent', stroke: RED, strokeWidth: 2.5 })
    ]
  })
);
