import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import type { Table } from '#lib/core/table/table.ts';
import { sizeFor, type Scene } from '#lib/ui/scene.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import type { OfficeScene } from './approval-in-office/office-scene.ts';
import type { TrendScene } from './approval-trend/approval-trend-scene.ts';
import type { ArmsDealsScene } from './arms-deals/place-arms-deals.ts';
import type { ArmsVolumeScene } from './arms-volume/place-arms-volume.ts';
import { CHARTS } from './catalog.ts';
import { viewFor, type AnyChart, type ChartId } from './chart.ts';
import type { HouseEffectsScene } from './house-effects/place-house-effects.ts';
import type { NetworkScene } from './network/network-scene.ts';
import type { PerceptionScene } from './perception/perception-scene.ts';
import type { SettlementScene } from './settlement/settlement-scene.ts';
import type { Lanes, List } from './timeline/timeline-scene.ts';

/** Rows that go beyond what the axes of the shipped tables hold. */
const FURTHER: Partial<Record<DatasetName, readonly string[]>> = {
  approval: [
    'JPN,Shinzo Abe,NHK,telephone-mixed,2020-09-12,2020-09-13,1200,3,95,Far,https://a.org/,',
    'JPN,Shinzo Abe,Mainichi,telephone-mixed,2022-03-12,2022-03-13,1200,97,2,Far,https://a.org/,',
    ...[1, 2, 3, 4, 5, 6].map(
      (month) =>
        `JPN,Shinzo Abe,A Planted Institute of Opinion Research,telephone-mixed,2016-0${month}-12,2016-0${month}-13,1200,9,88,Far,https://a.org/,`
    )
  ],
  leaders: [
    'JPN,Shigeru Planted of Long Name,Prime Minister,1938-01-01,1941-12-31,Far,https://a.org/,'
  ],
  settlement: [
    'far,northern-territories,JPN,,NHK,telephone-mixed,2016-11-01,2016-11-02,1000,Far?,Against,insist-all,99,false,false,Far,https://a.org/,'
  ],
  perception: [
    'JPN,CHN,Cabinet Office,affinity,mail,2031-01-01,2031-02-01,1500,1,98,Far,https://a.org/,',
    'JPN,CHN,Pew,attitude,telephone-mixed,2031-01-01,2031-02-01,1500,1,98,Far,https://a.org/,'
  ],
  'arms-tiv': ['RUS,CHN,2031,9999,Far,https://a.org/,', 'USA,JPN,1944,9999,Far,https://a.org/,'],
  'arms-deals': [
    'RUS,CHN,Planted fighter,aircraft,900,2010,900,2012,2031,new,99999,,Far,https://a.org/,'
  ],
  relations: [
    ...[1, 2, 3, 4, 5, 6, 7].flatMap((i) =>
      ['RUS', 'JPN', 'CHN', 'USA'].map(
        (power) =>
          `MNG,${power},partnership,false,Planted ${i},200${i}-01-01,,1,-,Far,https://a.org/,`
      )
    ),
    'JPN,RUS,investment,true,Planted,2010-01-01,,1,-,Far,https://a.org/,'
  ],
  events: [
    '1901-03-01,,Planted treaty,treaty,JPN;RUS,Far,Far,https://a.org/',
    '2031-11-01,,Planted treaty,treaty,JPN;RUS,Far,Far,https://a.org/'
  ]
};

const changed = new Release(2, shippedRelease.published, withFurtherRows());

function withFurtherRows(): ReadonlyMap<DatasetName, Table> {
  const tables = new Map(shippedRelease.tables);
  for (const [name, rows] of Object.entries(FURTHER) as [DatasetName, string[]][]) {
    const file = new URL(`../../../data/${name}.csv`, import.meta.url);
    const text = `${readFileSync(file, 'utf8').trimEnd()}\n${rows.join('\n')}\n`;
    tables.set(name, parseCsv(DATASETS[name], text).table as Table);
  }
  return tables;
}

/** What tells where a value stands in the picture of a chart, apart from what stands there. */
const AXES: Record<ChartId, (scene: Scene) => unknown> = {
  'approval-trend': (scene) =>
    (scene as TrendScene).panels.map(({ scale, top, bottom, ticks }) => [
      ...[scale.from, scale.to, scale.x0, scale.x1, bottom - top],
      ticks.map(({ y, label }) => [y - top, label])
    ]),
  'approval-in-office': (scene) => {
    const { plot, ticks, years } = scene as OfficeScene;
    return [plot, ticks, years];
  },
  'house-effects': (scene) => {
    const { zero, ticks } = scene as HouseEffectsScene;
    return [zero, ticks];
  },
  settlement: (scene) => [...new Set((scene as SettlementScene).axes.map(({ x }) => x))],
  perception: (scene) =>
    (scene as PerceptionScene).blocks.map(({ key, panels }) => [
      key,
      panels.map(({ x0, x1, from, to, baseline, plotTop }) => [
        ...[x0, x1, from, to],
        baseline - plotTop
      ])
    ]),
  'arms-volume': (scene) =>
    (scene as ArmsVolumeScene).panels.map(({ scale, baseline }, i) => {
      const { from, to, x0, x1 } = scale;
      const own = (scene as ArmsVolumeScene).ticks.filter((tick) => tick.x0 === x0 || i === 0);
      return [from, to, x0, x1, own.map(({ y }) => y - baseline)];
    }),
  'arms-deals': (scene) => {
    const { scale, ticks } = scene as ArmsDealsScene;
    return [scale.from, scale.to, scale.x0, scale.x1, ticks];
  },
  network: (scene) => {
    const { states, matrix } = scene as NetworkScene;
    return matrix
      ? [matrix.rows, matrix.columns]
      : Object.fromEntries(states.map(({ id, x, y }) => [id, [x, y]]));
  },
  timeline: (scene) => {
    const timeline = scene as Scene & (Lanes | List);
    if (timeline.form === 'list')
      return [timeline.rail.x, [...new Set(timeline.terms.map(({ x }) => x))]];
    const { from, to, x0, x1 } = timeline.scale;
    return [from, to, x0, x1];
  }
};

const english = languageIn('en');

function dataOf(chart: AnyChart, release: Release, address: string, extent: 'brief' | 'full') {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  return chart.gather(viewFor(chart, release, selection), options, extent);
}

const CASES = [
  ...CHARTS.flatMap((chart) => [360, 680].map((width) => ({ chart, width, address: '' }))),
  ...['?layout=matrix', '?country=RUS', '?time=2000-01-01~2010-12-31'].map((address) => ({
    chart: CHARTS.find(({ id }) => id === 'network')!,
    width: 680,
    address
  }))
];

describe.each(CASES)('$chart.id, $width px wide $address', ({ chart, width, address }) => {
  const size = sizeFor(width);
  const before = dataOf(chart, shippedRelease, address, 'brief');
  const after = dataOf(chart, changed, address, 'brief');
  const axes = (data: unknown, other?: unknown) =>
    AXES[chart.id](chart.place(data, size, english, other));

  test('both versions stand on the same axes', () => {
    const [one, other] = [axes(before, after), axes(after, before)];
    if (chart.id === 'network' && !address.includes('matrix')) {
      // Each draws its own states; those of both stand in one place.
      const [left, right] = [one, other] as Record<string, unknown>[];
      const shared = Object.keys(left!).filter((id) => id in right!);
      expect(shared.length).toBeGreaterThan(3);
      for (const id of shared) expect(left![id], id).toEqual(right![id]);
    } else {
      expect(one).toEqual(other);
    }
  });

  test('compared with itself nothing moves', () => {
    const again = dataOf(chart, shippedRelease, address, 'brief');
    const plain = chart.place(before, size, english);
    expect(JSON.stringify(chart.place(before, size, english, again))).toBe(JSON.stringify(plain));
  });
});

test.each(CHARTS.filter(({ id }) => id !== 'network').map((chart) => [chart.id, chart] as const))(
  '%s: not compared, each version has axes of its own',
  (id, chart) => {
    const [before, after] = [shippedRelease, changed].map((release) =>
      AXES[id](chart.place(dataOf(chart, release, '', 'brief'), sizeFor(680), english))
    );
    expect(before).not.toEqual(after);
  }
);
