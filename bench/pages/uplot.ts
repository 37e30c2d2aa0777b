import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { chartOfPage, RED, type Dot } from './page-chart.ts';

const { pollsters, line } = chartOfPage();
const columns = (dots: readonly Dot[]): uPlot.AlignedData => [
  dots.map(({ date }) => +date / 1000),
  dots.map(({ percent }) => percent)
];

new uPlot(
  {
    width: innerWidth - 24,
    height: 400,
    legend: { show: false },
    cursor: { show: false },
    series: [
      {},
      ...pollsters.map(({ name }) => ({
        label: name,
        paths: () => null,
        points: { show: true, size: 5, width: 1, stroke: RED, fill: RED + '1f' }
      })),
      { stroke: RED, width: 2.5, spanGaps: true, points: { show: false } }
    ]
  },
  uPlot.join([...pollsters.map(({ dots }) => columns(dots)), columns(line)]),
  document.querySelector<HTMLElement>('#chart')!
);
