import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { chartOfPage, RED, type Dot } from './page-chart.ts';

use([ScatterChart, LineChart, GridComponent, CanvasRenderer]);

const { pollsters, line } = chartOfPage();
const placed = (dots: readonly Dot[]) => dots.map(({ date, percent }) => [date, percent]);

init(document.querySelector<HTMLElement>('#chart')).setOption({
  animation: false,
  xAxis: { type: 'time' },
  yAxis: { type: 'value', scale: true },
  series: [
    ...pollsters.map(({ name, dots }) => ({
      name,
      type: 'scatter',
      symbolSize: 5,
      itemStyle: { color: RED + '1f', borderColor: RED, borderWidth: 1 },
      data: placed(dots)
    })),
    { type: 'line', showSymbol: false, lineStyle: { color: RED, width: 2.5 }, data: placed(line) }
  ]
});
