import { brotliCompressSync } from 'node:zlib';
import { approvalTrend } from '#lib/charts/approval-trend/approval-trend.ts';
import type { TrendData } from '#lib/charts/approval-trend/approval-trend-data.ts';
import { viewFor } from '#lib/charts/chart.ts';
import { renderDrawing } from '#lib/charts/picture/render-drawing.ts';
import { writeOut } from '#lib/charts/picture/write-out.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { Language } from '#lib/text/language.ts';
import { sizeFor } from '#lib/ui/scene.ts';
import { echartsDrawing, plotDrawing, type DotChart } from './drawing-peers.ts';
import { assertSame, measureRepeated } from './measure.ts';
import { digits, timingSection, withinBound, type Measured } from './report.ts';
import { shippedRelease } from './shipped-release.ts';

/** Most bytes of the drawing, Brotli. */
const MOST_DRAWING_BYTES = 4500;

/** The first days of polls on the second Abe government that are 500 polls. */
const ADDRESS = 'leader=Shinzo+Abe&from=2012-12-26&to=2018-07-14';
const DOTS = 500;
const [WIDTH, HEIGHT] = [672, 434];
const ROUNDS = 9;
const ROUND_MS = 700;

/** Drawing a chart of 500 dots on a server, beside two libraries that can. */
export function benchServerDrawing(): Measured {
  const { selection, options } = parseAddress(new URLSearchParams(ADDRESS));
  const release = shippedRelease();
  const view = viewFor(approvalTrend, release, selection);
  const data = approvalTrend.gather(view, options, 'full') as TrendData;
  const language = new Language('en', { texts: new Map(), countries: new Map() });
  const panel = data.panels[0]!;
  const polls = panel.series.flatMap((series) => series.polls);
  assertSame('Dots', polls.length, DOTS);

  const own = () => {
    const scene = approvalTrend.place(data, sizeFor(WIDTH), language);
    return writeOut(renderDrawing(approvalTrend, scene, language), 'light');
  };
  const chart: DotChart = {
    width: WIDTH,
    height: HEIGHT,
    dots: polls.map(({ day, value }) => [new Date(day * 86_400_000), value] as const),
    line: panel.series[0]!.line.map(
      ({ day, value }) => [new Date(day * 86_400_000), value] as const
    )
  };
  const ways = [
    { name: 'Entente', draw: own },
    { name: 'ECharts, SSR', draw: () => echartsDrawing(chart) },
    { name: 'Observable Plot, linkedom', draw: () => plotDrawing(chart) }
  ];
  const timings = measureRepeated(
    ways.map(({ name, draw }) => ({ name, run: draw })),
    ROUNDS,
    ROUND_MS
  );
  const sizes = ways.map(({ name, draw }) => {
    const text = draw();
    return { name, plain: text.length, packed: brotliCompressSync(text).length };
  });
  return {
    sections: [
      timingSection(
        'Drawing 500 dots on a server',
        `The approval of the second Abe government, ${DOTS} polls, ${WIDTH} × ${HEIGHT} pixels: from the polls and their monthly means in memory to the text of an SVG. Entente also chooses events and places their captions and the names of leaders and pollsters where nothing else stands, and writes the colours out; the peers draw dots, line, axes and grid alone. ECharts is bundled with only what the chart needs, Plot has linkedom for a DOM. Each draws for ${ROUND_MS} ms a round, as a server would that has been asked before.`,
        timings
      ),
      {
        title: 'The bytes of the 500 dots',
        text: `The same drawings; Entente’s may have ${digits(MOST_DRAWING_BYTES / 1000)} kB after Brotli.`,
        head: ['', 'kB', 'kB after Brotli'],
        rows: sizes.map(({ name, plain, packed }) => [
          name,
          digits(plain / 1000),
          digits(packed / 1000)
        ])
      }
    ],
    broken: withinBound('bytes of a drawing of 500 dots', sizes[0]!.packed, MOST_DRAWING_BYTES)
  };
}
