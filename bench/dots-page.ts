import uPlot from 'uplot';
import type { DotInk } from '#lib/ui/dots/dot-ink.ts';
import { DotPicture } from '#lib/ui/dots/dot-picture.ts';

const [WIDTH, HEIGHT, STEPS] = [1000, 300, 30] as const;
const INK: DotInk = {
  radius: 2.5,
  fill: [182, 0, 32, 0.12],
  stroke: [182, 0, 32, 1],
  strokeWidth: 1
};
const DIM: DotInk = { ...INK, fill: [0, 0, 0, 0], stroke: [201, 199, 193, 1] };

/** Of one contender: first paint, the first frame of a brush and the further ones, in milliseconds. */
export interface DotTimes {
  readonly name: string;
  readonly first: number;
  readonly began: number;
  readonly steps: readonly number[];
  /** Pixels of the colour of lit dots after the last step, left of the brush and within it. */
  readonly lit: readonly [outside: number, inside: number];
}

/** Dots at the same places each time: x across the drawing in order, y about the middle. */
function places(count: number): { x: Float32Array; y: Float32Array } {
  const [x, y] = [new Float32Array(count), new Float32Array(count)];
  for (let i = 0; i < count; i++) {
    x[i] = (i / count) * WIDTH;
    y[i] = HEIGHT / 2 + (HEIGHT / 3) * Math.sin(i * 12.9898) * Math.cos(i * 0.37);
  }
  return { x, y };
}

/** The brush of a step: 300 pixels wide, three to the right each time. */
const brush = (step: number) => ({ from: 200 + 3 * step, to: 500 + 3 * step });

function drawn(canvas: HTMLCanvasElement, act: () => void): number {
  const start = performance.now();
  act();
  // Nothing counts as drawn before its pixels can be read.
  canvas.getContext('2d')!.getImageData(0, 0, 1, 1);
  return performance.now() - start;
}

function times(
  name: string,
  canvasOf: () => HTMLCanvasElement,
  first: () => void,
  step: (from: number, to: number) => void
): DotTimes {
  const start = performance.now();
  first();
  canvasOf().getContext('2d')!.getImageData(0, 0, 1, 1);
  const firstPaint = performance.now() - start;
  const moves = Array.from({ length: STEPS }, (_, i) =>
    drawn(canvasOf(), () => step(brush(i).from, brush(i).to))
  );
  const { from, to } = brush(STEPS - 1);
  const lit = [redIn(canvasOf(), 0, from - 10), redIn(canvasOf(), from + 10, to - 10)] as const;
  return { name, first: firstPaint, began: moves[0]!, steps: moves.slice(1), lit };
}

function redIn(canvas: HTMLCanvasElement, from: number, to: number): number {
  const { data } = canvas.getContext('2d')!.getImageData(from, 0, to - from, HEIGHT);
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i + 3]! > 128 && data[i]! > 2 * data[i + 1]! + 40) count++;
  }
  return count;
}

function byEntente(count: number): DotTimes {
  const field = { ...places(count), ink: new Uint8Array(count), inks: [INK], dimInk: DIM };
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [WIDTH, HEIGHT];
  let picture: DotPicture;
  let image: ImageData;
  const show = (lit: Uint8Array) => {
    picture.show(lit);
    canvas.getContext('2d')!.putImageData(image, 0, 0);
  };
  const first = () => {
    picture = new DotPicture(field, WIDTH, HEIGHT, 1);
    image = new ImageData(picture.image, picture.width);
    show(new Uint8Array(count).fill(1));
  };
  const step = (from: number, to: number) => {
    show(Uint8Array.from(field.x, (x) => Number(x >= from && x < to)));
  };
  return times('Entente: DotPicture', () => canvas, first, step);
}

function byUPlot(count: number): DotTimes {
  const { x, y } = places(count);
  const [xs, ys] = [Array.from(x), Array.from(y, (value) => HEIGHT - value)];
  const none: null[] = xs.map(() => null);
  const host = document.body.appendChild(document.createElement('div'));
  const dots = (stroke: string, fill: string): uPlot.Series => ({
    paths: () => null,
    points: { show: true, size: 5, width: 1, stroke, fill }
  });
  let plot: uPlot;
  const first = () => {
    const options: uPlot.Options = {
      ...{ width: WIDTH, height: HEIGHT, pxAlign: false, padding: [0, 0, 0, 0] },
      ...{ legend: { show: false }, cursor: { show: false }, axes: [] },
      scales: { x: { time: false, range: [0, WIDTH] }, y: { range: [0, HEIGHT] } },
      series: [{}, dots('#c9c7c1', 'transparent'), dots('#b60020', 'rgba(182,0,32,0.12)')]
    };
    plot = new uPlot(options, [xs, none, ys], (_, start) => start());
    plot.batch(() => plot.redraw(true, false));
    host.append(plot.root);
  };
  const step = (from: number, to: number) => {
    const within = (i: number) => xs[i]! >= from && xs[i]! < to;
    const dim = ys.map((value, i) => (within(i) ? null : value));
    const lit = ys.map((value, i) => (within(i) ? value : null));
    plot.batch(() => {
      plot.setData([xs, dim, lit], false);
      plot.redraw(true, false);
    });
  };
  const result = times('uPlot', () => plot.ctx.canvas, first, step);
  plot!.destroy();
  host.remove();
  return result;
}

Object.assign(window, { benchDots: (count: number) => [byEntente(count), byUPlot(count)] });
