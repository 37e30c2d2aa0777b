import { beforeAll, describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { distanceToSegment, boxesMeet, type Box } from '#lib/network/segment.ts';
import type { Point } from '#lib/ui/path.ts';
import { NO_ZOOM } from '#lib/ui/zoom.ts';
import type { NetworkData } from './gather-network.ts';
import { network } from './network.ts';
import type { NetworkScene } from './network-scene.ts';
import { loadMeasuring } from './measuring.ts';
import { loadWorldMap } from './world-map.ts';

const pictures: [string, Drawing][] = [
  ['network-wide', { width: 480 }],
  ['network-full', { width: 808, extent: 'full' }],
  ['network-narrow', { width: 328 }],
  ['network-pair', { width: 480, address: 'pair=RUS-VNM&by=pair.network' }],
  ['network-country', { width: 808, extent: 'full', address: 'country=JPN&by=country.network' }],
  ['network-of-vietnam', { width: 808, extent: 'full', address: 'country=VNM' }],
  ['network-of-pair', { width: 480, address: 'pair=RUS-VNM' }],
  ['network-kind', { width: 480, address: 'kind=arms&by=kind.network' }],
  ['network-ja', { width: 328, locale: 'ja' }],
  ['network-ru', { width: 328, locale: 'ru' }],
  ['network-triad', { width: 480, address: 'triad=arms-rivals' }],
  ['network-map', { width: 480, address: 'layout=map' }],
  ['network-map-full', { width: 808, extent: 'full', address: 'layout=map' }],
  ['network-map-narrow-ja', { width: 328, locale: 'ja', address: 'layout=map' }],
  ['network-matrix', { width: 480, address: 'layout=matrix' }],
  ['network-matrix-full', { width: 808, extent: 'full', address: 'layout=matrix' }],
  ['network-matrix-narrow-ru', { width: 328, locale: 'ru', address: 'layout=matrix' }],
  ['network-empty', { width: 328, address: 'country=ISR&kind=sanctions' }]
];
const plain: [string, Drawing][] = [
  ...pictures.slice(0, 3),
  ['smallest', { width: 280 }],
  ['tablet', { width: 720 }],
  ['largest', { width: 1200, extent: 'full' }]
];

const draw = (drawing: Drawing) => {
  const { scene, data, ...rest } = drawChart(network, drawing);
  return { ...rest, scene: scene as NetworkScene, data: data as NetworkData };
};

/** Where a name stands, measured more narrowly than when it was placed. */
const boxesOf = ({ marks }: NetworkScene): Box[] =>
  marks.flatMap(({ also }) => (also?.kind === 'box' ? [also] : []));

beforeAll(async () => {
  await loadWorldMap();
  await loadMeasuring();
});

describe('network', () => {
  test.each(pictures)('%s', async (name, drawing) => {
    await expect(draw(drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });

  test.each(plain)('%s: no name lies on another, on a disc or beyond the edge', (_, drawing) => {
    for (const locale of ['en', 'ja', 'ru'] as const) {
      const { scene } = draw({ ...drawing, locale });
      const boxes = boxesOf(scene);
      expect(boxes.length).toBeGreaterThanOrEqual(8);
      boxes.forEach((box, i) => {
        expect(boxes.slice(i + 1).filter((other) => boxesMeet(box, other))).toEqual([]);
        const around = scene.states.map(({ x, y, radius: r }) => ({
          ...{ x: x - r, y: y - r, width: 2 * r, height: 2 * r }
        }));
        expect(around.filter((disc) => boxesMeet(box, disc))).toEqual([]);
        expect(box.x).toBeGreaterThanOrEqual(-0.1);
        expect(box.x + box.width).toBeLessThanOrEqual(scene.width + 0.1);
      });
    }
  });

  test('no line passes through a third state', () => {
    for (const width of [280, 328, 360, 480, 640, 800]) {
      const { scene } = draw({ width });
      for (const { tie, points } of scene.ties) {
        for (const { id, x, y, radius } of scene.states) {
          if (id === `state-${tie.from}` || id === `state-${tie.to}`) continue;
          const distances = points
            .slice(1)
            .map((point, i) => distanceToSegment(points[i]!, point, [x, y]));
          expect(Math.min(...distances), `${tie.id} at ${id}, ${width}`).toBeGreaterThan(radius);
        }
      }
    }
  });

  test('a directed line ends at the state acted upon', () => {
    const { scene } = draw({ width: 480 });
    const directed = scene.ties.filter(({ tie }) => tie.directed);
    expect(directed.length).toBeGreaterThan(10);
    for (const { tie, points, marker } of directed) {
      const to = scene.states.find(({ id }) => id === `state-${tie.to}`)!;
      const [x, y] = points.at(-1)!;
      expect(Math.hypot(x - to.x, y - to.y)).toBeLessThan(to.radius + 6);
      expect(marker).not.toBeNull();
    }
  });

  test('the ties of a pair run apart', () => {
    const { scene } = draw({ width: 480 });
    for (const { tie, points } of scene.ties) {
      const middle = points[8]!;
      for (const other of scene.ties) {
        if (other.tie === tie || other.tie.pair !== tie.pair) continue;
        const [x, y] = other.points[8]!;
        expect(Math.hypot(middle[0] - x, middle[1] - y), tie.id).toBeGreaterThan(5);
      }
    }
  });

  test('a tie chooses its pair, a state its country, a kind of the key its kind', () => {
    const { marks } = draw({ width: 480 }).scene;
    const choicesOf = (id: string) => marks.find((mark) => mark.id === id)?.choices;
    expect(choicesOf('RUS-VNM arms RUS')).toEqual([{ dimension: 'pair', value: 'RUS-VNM' }]);
    expect(choicesOf('state-VNM')).toEqual([{ dimension: 'country', value: 'VNM' }]);
    expect(choicesOf('kind-sanctions')).toEqual([{ dimension: 'kind', value: 'sanctions' }]);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
  });

  test('its own selection dims and removes nothing, and moves no state', () => {
    const all = draw({ width: 480 });
    const chosen = draw({ width: 480, address: 'pair=RUS-VNM&by=pair.network' });
    expect(chosen.scene.ties).toHaveLength(all.scene.ties.length);
    const focus = chosen.data.ties.filter(({ inFocus }) => inFocus);
    expect(focus.map(({ pair }) => pair)).toEqual(focus.map(() => 'RUS-VNM'));
    const places = (scene: NetworkScene) => scene.states.map(({ id, x, y }) => [id, x, y]);
    expect(places(chosen.scene)).toEqual(places(all.scene));
  });

  test('a selection made elsewhere leaves only its ties', () => {
    const { data } = draw({ width: 480, address: 'pair=RUS-VNM' });
    expect(data.states).toEqual(['RUS', 'VNM']);
    expect(data.ties.every(({ pair }) => pair === 'RUS-VNM')).toBe(true);
  });

  test('arranged as it is, the scene is the same; a moved state takes its ties along', () => {
    const { scene } = draw({ width: 480 });
    const same = scene.stage!.arranged({ zoom: NO_ZOOM, moved: new Map() }) as NetworkScene;
    expect(same.ties.map(({ line }) => line)).toEqual(scene.ties.map(({ line }) => line));
    const moved = scene.stage!.arranged({
      zoom: NO_ZOOM,
      moved: new Map<string, Point>([['state-VNM', [300, 200]]])
    }) as NetworkScene;
    expect(moved.states.find(({ id }) => id === 'state-VNM')).toMatchObject({ x: 300, y: 200 });
    for (const { id, tie, line } of scene.ties) {
      const now = moved.ties.find((other) => other.id === id)!.line;
      expect(now === line).toBe(tie.from !== 'VNM' && tie.to !== 'VNM');
    }
  });

  test('zoomed, discs keep their size and marks beyond the stage cannot be pointed at', () => {
    const { scene } = draw({ width: 480 });
    const zoom = { k: 3, x: -300, y: -200 };
    const closer = scene.stage!.arranged({ zoom, moved: new Map() }) as NetworkScene;
    expect(closer.isClipped).toBe(true);
    expect(closer.height).toBe(scene.height);
    expect(closer.states.map(({ radius }) => radius)).toEqual(
      scene.states.map(({ radius }) => radius)
    );
    const { width, height } = scene.stage!;
    for (const { shape } of closer.marks) {
      if (shape.kind === 'box') continue;
      const points = shape.kind === 'line' ? shape.points : [[shape.x, shape.y] as const];
      for (const [x, y] of points) {
        expect(x >= -0.1 && y >= -0.1 && x <= width + 0.1 && y <= height + 0.1).toBe(true);
      }
    }
  });

  test('the table has a row for each relation and each flow', () => {
    const { data, table } = draw({});
    const rows = data.ties.reduce((sum, tie) => sum + Math.max(1, tie.relations.length), 0);
    expect(table.rows).toHaveLength(rows);
    expect(table.rows[0]!.cells.slice(0, 3)).toEqual(['China', 'Indonesia', 'Arms deliveries']);
  });

  test('the table of states says partners and betweenness of what is drawn', () => {
    const { data, table } = draw({ extent: 'full' });
    const rows = table.also!.rows.map(({ cells }) => cells);
    expect(rows).toHaveLength(data.states.length);
    expect(rows[0]!.slice(0, 2)).toEqual(['Russia', expect.stringMatching(/^1\d$/)]);
    const between = rows.map((cells) => Number(cells[5]));
    expect(Math.max(...between)).toBe(between[0]);
    expect(between[0]).toBeGreaterThan(0.3);
    expect(draw({}).table.also).toBeUndefined();
  });

  test('triads are picked out with their evidence', () => {
    const { data, words } = draw({ address: 'triad=arms-rivals' });
    const ids = data.ties.filter(({ inFocus }) => inFocus).map(({ id }) => id);
    expect(ids).toContain('IND-RUS arms RUS');
    expect(ids).not.toContain('JPN-USA alliance');
    const { items } = words.details!;
    expect(items[0]!.title).toBe('Russia arms China and India, which are at odds');
    expect(items[0]!.text).toMatch(/^Russia to China, .*; Russia to India, .*; China–India, terr/);
    expect(items[0]!.records.length).toBeGreaterThan(4);
    expect(words.headline).toBe(`In ${items.length} cases one state arms both sides of a rivalry`);
  });
});
