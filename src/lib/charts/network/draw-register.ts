import type { PairOfTies, Register } from '#lib/network/flat-graph.ts';
import { tieStyle, type TieKind } from '#lib/network/tie-style.ts';
import type { Point } from '#lib/ui/path.ts';

/** States that are named; others are named when they are pointed at. */
const NAMED = 24;

/** Everything that one frame shows. */
export interface Frame {
  readonly register: Register;
  readonly places: readonly Point[];
  readonly width: number;
  readonly height: number;
  /** The state that is pointed at or walked to; its ties come to the front. */
  readonly active: string | null;
  readonly activePair: string | null;
  /** A colour of the stylesheet, by its name without dashes: `ink`. */
  readonly colour: (name: string) => string;
  readonly nameOf: (code: string) => string;
}

export function radiusOf({ degrees }: Register, code: string): number {
  return 2.5 + 1.1 * Math.sqrt(degrees.get(code) ?? 0);
}

/** Draws the pairs thin, but for those of a state that is on the move: what stays from frame to frame. */
export function drawGround(
  canvas: CanvasRenderingContext2D,
  { register, places, width, height, colour }: Frame,
  moving: string | null
): void {
  const at = new Map(register.codes.map((code, i) => [code, places[i]!]));
  canvas.clearRect(0, 0, width, height);
  canvas.beginPath();
  for (const { a, b } of register.pairs) {
    if (a !== moving && b !== moving) line(canvas, at.get(a)!, at.get(b)!);
  }
  canvas.strokeStyle = colour('dimmed');
  canvas.lineWidth = 0.75;
  canvas.stroke();
}

/** Draws a frame on its ground: the states, and the pairs of the active one by their kind. */
export function drawRegister(
  canvas: CanvasRenderingContext2D,
  frame: Frame,
  ground: HTMLCanvasElement
): void {
  const { register, places, active, activePair, colour } = frame;
  const at = new Map(register.codes.map((code, i) => [code, places[i]!]));
  canvas.clearRect(0, 0, frame.width, frame.height);
  canvas.drawImage(ground, 0, 0, frame.width, frame.height);
  const own = register.pairs.filter(({ a, b }) => a === active || b === active);
  for (const pair of own) emphasise(canvas, pair, at, pair.pair === activePair, colour);
  const near = new Set(own.flatMap(({ a, b }) => [a, b]));
  register.codes.forEach((code, i) => {
    const [x, y] = places[i]!;
    canvas.beginPath();
    canvas.arc(x, y, radiusOf(register, code), 0, 2 * Math.PI);
    canvas.fillStyle = colour(active === null || near.has(code) ? 'ink-2' : 'context');
    canvas.fill();
    canvas.strokeStyle = colour('page');
    canvas.lineWidth = 1;
    canvas.stroke();
  });
  canvas.textAlign = 'center';
  canvas.lineJoin = 'round';
  register.codes.forEach((code, i) => {
    const isActive = code === active;
    if (i >= NAMED && !isActive && !near.has(code)) return;
    const [x, y] = places[i]!;
    canvas.font = `${isActive ? 600 : 400} 13px 'Source Sans 3 Variable', sans-serif`;
    canvas.strokeStyle = colour('page');
    canvas.lineWidth = 4;
    const top = y - radiusOf(register, code) - 5;
    canvas.strokeText(frame.nameOf(code), x, top);
    canvas.fillStyle = colour(isActive ? 'ink' : 'ink-2');
    canvas.fillText(frame.nameOf(code), x, top);
  });
}

function emphasise(
  canvas: CanvasRenderingContext2D,
  { a, b, ties }: PairOfTies,
  at: ReadonlyMap<string, Point>,
  isActive: boolean,
  colour: Frame['colour']
): void {
  const kind: TieKind = ties.at(-1)!.kind;
  const { dash, width } = tieStyle(kind);
  canvas.beginPath();
  line(canvas, at.get(a)!, at.get(b)!);
  canvas.setLineDash(dash?.split(' ').map(Number) ?? []);
  canvas.strokeStyle = colour(`kind-${kind}`);
  canvas.lineWidth = isActive ? width + 2 : width * 0.7;
  canvas.stroke();
  canvas.setLineDash([]);
}

function line(canvas: CanvasRenderingContext2D, [ax, ay]: Point, [bx, by]: Point): void {
  canvas.moveTo(ax, ay);
  canvas.lineTo(bx, by);
}
