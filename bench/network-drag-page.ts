import cytoscape from 'cytoscape';
import { radiusOf, type Frame } from '#lib/charts/network/draw-register.ts';
import { RegisterPainter } from '#lib/charts/network/register-painter.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import type { Register } from '#lib/network/flat-graph.ts';
import { QuickLayout } from '#lib/network/quick-layout.ts';
import type { Point } from '#lib/ui/path.ts';
import { randomGraph } from './random-graph.ts';

const [STATES, TIES, STEPS] = [200, 5000, 60] as const;
const [WIDTH, HEIGHT, MARGIN, NAMED] = [1000, 700, 44, 24] as const;
const COLOURS: Readonly<Record<string, string>> = {
  dimmed: '#c9c7c1',
  'ink-2': '#555',
  context: '#999',
  ink: '#111',
  page: '#fff',
  'kind-partnership': '#24766f'
};

/** Of one contender: the frame in which the state is taken up, and those in which it moves. */
export interface DragTimes {
  readonly name: string;
  readonly began: number;
  readonly steps: readonly number[];
  /** Where the state was let go, and where its drawing has it. */
  readonly wanted: Point;
  readonly found: Point;
}

const graph = randomGraph(STATES, TIES);
const codes = Array.from({ length: STATES }, (_, i) => `S${i}`);

function layOut(): Point[] {
  const layout = new QuickLayout(graph);
  while (!layout.isAtRest) layout.tick();
  const scale = (values: Float64Array, length: number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => MARGIN + ((value - low) / (high - low)) * (length - 2 * MARGIN);
  };
  const [across, down] = [scale(layout.x, WIDTH), scale(layout.y, HEIGHT)];
  return codes.map((_, i) => [across(layout.x[i]!), down(layout.y[i]!)]);
}

function register(): Register {
  const degrees = new Map<string, number>();
  const pairs = Array.from(graph.sources, (source, i) => {
    const [a, b] = [codes[source]!, codes[graph.targets[i]!]!];
    for (const code of [a, b]) degrees.set(code, (degrees.get(code) ?? 0) + 1);
    return { pair: `${a}-${b}`, a, b, ties: [{ kind: 'partnership' } as Tie] };
  });
  return { codes, pairs, degrees };
}

const frameOf = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));

/** A way around the start, one step a frame. Nothing counts as drawn before its pixels can be read. */
async function drag(
  start: Point,
  canvases: () => readonly HTMLCanvasElement[],
  take: () => void,
  move: (to: Point) => void
): Promise<Pick<DragTimes, 'began' | 'steps' | 'wanted'>> {
  const drawn = async () => {
    await frameOf();
    for (const canvas of canvases()) canvas.getContext('2d')!.getImageData(0, 0, 1, 1);
  };
  const timed = async (act: () => void) => {
    const before = performance.now();
    act();
    await drawn();
    return performance.now() - before;
  };
  await drawn();
  let wanted = start;
  const at = (step: number): Point => [
    start[0] + 60 * Math.sin(step / 5),
    start[1] + 60 * (1 - Math.cos(step / 5))
  ];
  const began = await timed(() => {
    take();
    move((wanted = at(1)));
  });
  const steps: number[] = [];
  for (let step = 2; step < STEPS; step++) {
    steps.push(await timed(() => move((wanted = at(step)))));
  }
  return { began, steps, wanted };
}

async function byEntente(places: readonly Point[]): Promise<DragTimes> {
  const canvas = document.body.appendChild(document.createElement('canvas'));
  const painter = new RegisterPainter();
  let frame: Frame = {
    ...{ register: register(), places, width: WIDTH, height: HEIGHT },
    ...{ active: null, activePair: null },
    colour: (name) => COLOURS[name]!,
    nameOf: (code) => code
  };
  painter.paint(canvas, frame, null);
  const times = await drag(
    places[0]!,
    () => [canvas],
    () => {
      frame = { ...frame, active: codes[0]! };
    },
    (to) => {
      frame = { ...frame, places: [to, ...frame.places.slice(1)] };
      requestAnimationFrame(() => painter.paint(canvas, frame, codes[0]!));
    }
  );
  canvas.remove();
  return { name: 'Entente: RegisterPainter', ...times, found: frame.places[0]! };
}

async function byCytoscape(places: readonly Point[]): Promise<DragTimes> {
  const container = document.body.appendChild(document.createElement('div'));
  container.style.cssText = `position:absolute;left:0;top:0;width:${WIDTH}px;height:${HEIGHT}px`;
  const known = register();
  const cy = cytoscape({
    container,
    pixelRatio: 1,
    elements: [
      ...codes.map((id, i) => ({
        data: { id, size: 2 * radiusOf(known, id), label: i < NAMED ? id : '' },
        position: { x: places[i]![0], y: places[i]![1] }
      })),
      ...known.pairs.map(({ pair: id, a: source, b: target }) => ({ data: { id, source, target } }))
    ],
    layout: { name: 'preset', fit: false },
    style: [
      {
        selector: 'node',
        style: {
          width: 'data(size)',
          height: 'data(size)',
          label: 'data(label)',
          'font-size': 13,
          'background-color': '#555'
        }
      },
      {
        selector: 'edge',
        style: { 'curve-style': 'haystack', width: 0.75, 'line-color': '#c9c7c1' }
      }
    ]
  });
  const mouse = (type: string, [clientX, clientY]: Point) =>
    container.firstElementChild!.dispatchEvent(
      new MouseEvent(type, { bubbles: true, cancelable: true, clientX, clientY, buttons: 1 })
    );
  const start = places[0]!;
  mouse('mousemove', start);
  await frameOf();
  const times = await drag(
    start,
    () => [...container.querySelectorAll('canvas')],
    () => mouse('mousedown', start),
    (to) => mouse('mousemove', to)
  );
  mouse('mouseup', times.wanted);
  const { x, y } = cy.$id(codes[0]!).position();
  cy.destroy();
  container.remove();
  return { name: 'Cytoscape.js', ...times, found: [x, y] };
}

Object.assign(window, {
  benchDrag: async () => {
    document.body.style.margin = '0';
    const places = layOut();
    return [await byEntente(places), await byCytoscape(places)];
  }
});
