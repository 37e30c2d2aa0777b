import { describe, expect, test } from 'vitest';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import { nearestMark } from '#lib/ui/nearest-mark.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { approvalTrend } from './approval-trend.ts';
import type { TrendScene } from './approval-trend-scene.ts';

const sceneOf = (drawing: Drawing) => drawChart(approvalTrend, drawing).scene as TrendScene;
const boxes = (scene: TrendScene, kind: RegExp) =>
  scene.marks.filter((mark) => kind.test(mark.id)).map(boxOf);

function boxOf(mark: Mark) {
  if (mark.shape.kind !== 'box') throw new Error(`${mark.id} is no box`);
  return { id: mark.id, ...mark.shape };
}

const views = ['', '?country=JPN', '?country=JPN,RUS,USA,KOR', '?from=2014-01-01&to=2018-12-31'];
const drawings = views.flatMap((address) =>
  [280, 360, 480, 680, 1200].flatMap((width) =>
    (['en', 'ja', 'ru'] as const).map((locale): Drawing => ({ address, width, locale }))
  )
);

describe.each(drawings)('$address at $width in $locale', (drawing) => {
  const scene = sceneOf(drawing);

  test('words stay inside the picture', () => {
    for (const box of boxes(scene, /^(leader|event|pollster|country|before)/)) {
      expect(box.x, box.id).toBeGreaterThanOrEqual(-5);
      expect(box.x + box.width, box.id).toBeLessThanOrEqual(scene.width + 5);
      expect(box.y, box.id).toBeGreaterThanOrEqual(-1);
      expect(box.y + box.height, box.id).toBeLessThanOrEqual(scene.height);
    }
  });

  test('captions and names do not overlap', () => {
    const all = boxes(scene, /^(leader|event|before|country)/);
    for (const [i, one] of all.entries()) {
      for (const other of all.slice(i + 1)) {
        const apart =
          one.x + one.width <= other.x + 4 ||
          other.x + other.width <= one.x + 4 ||
          one.y + one.height <= other.y + 4 ||
          other.y + other.height <= one.y + 4;
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });

  test('events: one a panel on phones, three at the most, eight pixels apart', () => {
    for (const { events } of scene.panels) {
      expect(events.length).toBeLessThanOrEqual(drawing.width! < 480 ? 1 : 3);
      const places = events.map((event) => event.x).sort((a, b) => a - b);
      places.slice(1).forEach((x, i) => expect(x - places[i]!).toBeGreaterThanOrEqual(8));
    }
  });

  test('every mark has a name of its own', () => {
    expect(new Set(scene.marks.map((mark) => mark.id)).size).toBe(scene.marks.length);
  });
});

test('the meeting of December 2016 is among the events of the standard view', () => {
  for (const width of [360, 680, 1200]) {
    const titles = sceneOf({ width }).marks.filter((mark) => mark.id.startsWith('event-'));
    expect(titles.map((mark) => mark.label[0])).toContain('Abe-Putin summit in Nagato and Tokyo');
  }
});

test('eight rings are marked and noted, until a pollster is picked out', () => {
  const marked = (scene: TrendScene) =>
    scene.panels[0]!.series[0]!.dots.filter((dot) => dot.look === 'marked').length;
  const scene = sceneOf({});
  expect(marked(scene)).toBe(8);
  expect(scene.panels[0]!.note!.lines.join(' ').replaceAll('\u2060', '')).toBe(
    'Eight polls before the meeting: 49–61%, mean 54%'
  );
  expect(scene.marks.find((mark) => mark.id === 'before-meeting')!.records).toHaveLength(8);
  const picked = sceneOf({ address: '?pollster=NHK&by=pollster.approval-trend' });
  expect([marked(picked), picked.panels[0]!.note]).toEqual([0, null]);
});

test('marks are made once, and the one of each poll stands on its own ring', () => {
  const scene = sceneOf({ address: '?country=JPN,RUS,USA,KOR' });
  const polls = scene.marks.filter(({ id }) => id.startsWith('poll-'));
  const dots = scene.panels.flatMap(({ series }) => series.flatMap((one) => one.dots));
  expect(scene.panels).toHaveLength(4);
  expect(polls.length).toBeGreaterThan(1000);
  expect(polls.map(({ shape }) => shape)).toEqual(dots);
  expect(scene.marks.find(({ id }) => id === polls[0]!.id)).toBe(polls[0]);
});

test('a ring chooses its pollster and opens its record, a name chooses its leader', () => {
  const scene = sceneOf({ address: '?country=RUS' });
  const ring = scene.marks.find((mark) => mark.id.startsWith('poll-'))!;
  expect(ring.choices).toEqual([{ dimension: 'pollster', value: 'Levada Center' }]);
  expect(ring.group).toBe('Levada Center');
  expect(ring.records).toEqual([{ dataset: 'approval', index: Number(ring.id.slice(5)) }]);
  expect(ring.label).toEqual([
    'Levada Center · Vladimir Putin',
    expect.stringMatching(/^31% approve, 33% disapprove · 1\s*–\s*31 Aug 1999$/),
    'sample size not disclosed: no margin'
  ]);
  const name = scene.marks.find((mark) => mark.id.startsWith('leader-'))!;
  expect(name.choices).toEqual([{ dimension: 'leader', value: 'Vladimir Putin' }]);
});

test('a pointer on a name among rings means the name', () => {
  const scene = sceneOf({ address: '?country=JPN' });
  for (const box of boxes(scene, /^leader/)) {
    const found = nearestMark(scene.marks, box.x + box.width / 2, box.y + box.height / 2);
    expect(found?.id).toBe(box.id);
  }
});

test('the brush spans the days of the first panel', () => {
  const { brush, panels } = sceneOf({});
  expect(brush).toMatchObject({ from: panels[0]!.scale.from, to: panels[0]!.scale.to });
  expect(brush!.x1).toBeGreaterThan(brush!.x0);
});

test('the line breaks where months have no polls', () => {
  const [series] = sceneOf({ address: '?leader=Narendra+Modi' }).panels[0]!.series;
  expect(series!.dots).toHaveLength(25);
  expect(series!.line.match(/L/g)?.length ?? 0).toBeLessThan(8);
});

test('no trend, no line', () => {
  expect(sceneOf({ address: '?trend=none' }).panels[0]!.series[0]!.line).toBe('');
});

test('the half line is at 50, or at 0 for net approval', () => {
  const valueAt = (address: string) => {
    const { ticks, halfY } = sceneOf({ address }).panels[0]!;
    const tick = ticks.find(({ y }) => y === halfY);
    return tick?.label;
  };
  expect(valueAt('')).toBe('50');
  expect(valueAt('?measure=net')).toBe('0');
});

test('where nothing is shown axes stay and a sentence says so', () => {
  const scene = sceneOf({ address: '?country=VNM' });
  expect(scene.message).toBe('No polls in this selection');
  expect(scene.panels[0]!.ticks.length).toBeGreaterThan(3);
  expect(scene.marks).toEqual([]);
});

test('at most five lines of a panel are coloured', () => {
  const grey = 'var(--context)';
  const strokes = (address: string) =>
    sceneOf({ address }).panels[0]!.series.map((series) => series.stroke);
  expect(strokes('?country=JPN').filter((stroke) => stroke !== grey)).toHaveLength(2);
  expect(strokes('?leader=Naoto+Kan,Taro+Aso')).not.toContain(grey);
});

test('names are measured as they are drawn', () => {
  const [label] = sceneOf({}).panels[0]!.labels;
  expect(label!.x + textWidth(label!.name, 13, 600)).toBeLessThanOrEqual(680);
});
