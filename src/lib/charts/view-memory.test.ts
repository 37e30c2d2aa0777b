import { afterEach, expect, test } from 'vitest';
import { viewFor } from '#lib/charts/chart.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { LOCALES } from '#lib/text/language.ts';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import { sizeFor } from '#lib/ui/scene.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { CHARTS, chartOf } from './catalog.ts';
import { rememberViews } from './view-memory.ts';

afterEach(() => rememberViews(false));

const ADDRESSES = [
  '',
  'leader=Shinzo+Abe',
  'leader=Shinzo+Abe&by=leader.approval-trend',
  'country=JPN,RUS',
  'country=JPN&by=country.network',
  'pair=JPN-RUS&from=2012-12-26&to=2018-07-14',
  'from=1999-01-01&to=2008-12-31&by=time.timeline',
  'from=1999-01-01&to=2008-12-31&by=time.approval-trend',
  'kind=alliance',
  'category=aircraft&measure=net',
  'pollster=NHK&trend=state-space',
  'dispute=northern-territories&stance=accept-less',
  'leader=nobody'
];
const DRAWINGS: readonly Drawing[] = ADDRESSES.flatMap((address, i) =>
  [360, 720].map((width) => ({
    ...{ address, width, locale: LOCALES[i % 3]! },
    extent: i % 4 === 0 ? ('full' as const) : ('brief' as const)
  }))
);

test('What is remembered is what would be made anew, however views follow each other', () => {
  const drawn = (drawing: Drawing) =>
    CHARTS.map((chart) => {
      const { svg, words, table, scene } = drawChart(chart, drawing);
      return JSON.stringify([svg, words, table, scene.marks]);
    });
  const anew = DRAWINGS.map(drawn);
  rememberViews();
  for (const drawing of [...DRAWINGS, ...[...DRAWINGS].reverse()]) {
    expect(drawn(drawing)).toEqual(anew[DRAWINGS.indexOf(drawing)]);
  }
});

test('A view that sees the same is not gathered anew, until many others were asked for', () => {
  const chart = chartOf('settlement')!;
  const gather = (address: string) => {
    const { selection, options } = parseAddress(new URLSearchParams(address));
    return chart.gather(viewFor(chart, shippedRelease, selection), options, 'brief');
  };
  expect(gather('country=JPN')).not.toBe(gather('country=JPN'));
  rememberViews();
  const first = gather('country=JPN');
  expect(gather('country=JPN&leader=Shinzo+Abe')).toBe(first);
  expect(gather('country=RUS')).not.toBe(first);
  for (let year = 1990; year < 2020; year++) gather(`from=${year}-01-01`);
  expect(gather('country=JPN')).not.toBe(first);
});

test('A scene is not placed anew, until many other widths were asked for', () => {
  const chart = chartOf('settlement')!;
  rememberViews();
  const data = chart.gather(viewFor(chart, shippedRelease, []), {}, 'brief');
  const language = languageIn('en');
  const placed = (width: number) => chart.place(data, sizeFor(width), language);
  const first = placed(360);
  expect(placed(360)).toBe(first);
  for (let width = 400; width < 420; width++) placed(width);
  expect(placed(360)).not.toBe(first);
  expect(placed(360)).toEqual(first);
});
