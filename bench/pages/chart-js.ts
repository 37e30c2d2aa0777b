import { Chart, LinearScale, LineElement, PointElement, ScatterController } from 'chart.js';
import { chartOfPage, RED, type Dot } from './page-chart.ts';

// An axis of time would need a library of dates besides: years are marked by hand.
Chart.register(ScatterController, LinearScale, PointElement, LineElement);

const { pollsters, line } = chartOfPage();
const placed = (dots: readonly Dot[]) =>
  dots.map(({ date, percent }) => ({ x: +date, y: percent }));
const [first, last] = [line[0]!.date.getUTCFullYear() + 1, line.at(-1)!.date.getUTCFullYear()];
const years = Array.from({ length: last - first + 1 }, (_, i) => Date.UTC(first + i));

new Chart(document.querySelector('#chart')!.appendChild(document.createElement('canvas')), {
  type: 'scatter',
  data: {
    datasets: [
      {
        data: placed(line),
        showLine: true,
        pointRadius: 0,
        borderColor: RED,
        borderWidth: 2.5
      },
      ...pollsters.map(({ name, dots }) => ({
        label: name,
        data: placed(dots),
        pointRadius: 2.5,
        borderColor: RED,
        backgroundColor: RED + '1f'
      }))
    ]
  },
  options: {
    animation: false,
    maintainAspectRatio: false,
    scales: {
      x: {
        afterBuildTicks: (axis) => (axis.ticks = years.map((value) => ({ value }))),
        ticks: { callback: (value) => new Date(value).getUTCFullYear() },
        grid: { display: false }
      }
    }
  }
});
