import { dot, line, plot } from '@observablehq/plot';
import { LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { parseHTML } from 'linkedom';

/** What all are to draw: dots, a line over them, an axis of time and one of percent. */
export interface DotChart {
  readonly width: number;
  readonly height: number;
  readonly dots: readonly (readonly [Date, number])[];
  readonly line: readonly (readonly [Date, number])[];
}

use([ScatterChart, LineChart, GridComponent, SVGRenderer]);

/** As ECharts documents it for servers, without animation. */
export function echartsDrawing({ width, height, dots, line: points }: DotChart): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height });
  chart.setOption({
    animation: false,
    xAxis: { type: 'time' },
    yAxis: { type: 'value', scale: true },
    series: [
      { type: 'scatter', symbolSize: 5, data: dots },
      { type: 'line', showSymbol: false, data: points }
    ]
  });
  const text = chart.renderToSVGString();
  chart.dispose();
  return text;
}

const { document } = parseHTML('<!doctype html><html><body></body></html>');

/** As Plot documents it for servers, with a DOM of its own. */
export function plotDrawing({ width, height, dots, line: points }: DotChart): string {
  const drawn = plot({
    document: document as unknown as Document,
    width,
    height,
    y: { grid: true },
    marks: [
      dot(dots, { x: '0', y: '1', r: 2.5, stroke: '#b60020' }),
      line(points, { x: '0', y: '1', stroke: '#b60020', strokeWidth: 2.5 })
    ]
  });
  return drawn.outerHTML;
}
