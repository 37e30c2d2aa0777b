/** One command of path data with absolute places; `before` are the radii and flags of an arc. */
export interface PathStep {
  /** In lower case. */
  readonly command: string;
  readonly before: readonly number[];
  readonly points: readonly PathPoint[];
}

export type PathPoint = readonly [x: number, y: number];

/** How many numbers each command of path data takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4 };
const ARC = 7;

/** Path data as steps from place to place. */
export function parsePath(path: string): PathStep[] {
  const steps: PathStep[] = [];
  let command = '';
  let start: PathPoint = [0, 0];
  let [x, y]: PathPoint = [0, 0];
  const tokens = path.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
  for (let i = 0; i < tokens.length;) {
    if (/[a-z]/i.test(tokens[i]!)) command = tokens[i++]!;
    const name = command.toUpperCase();
    const isRelative = command !== name;
    if (name === 'Z') {
      [x, y] = start;
      steps.push({ command: 'z', before: [], points: [] });
      continue;
    }
    const isArc = name === 'A';
    const count = isArc ? ARC : ARITY[name]!;
    const numbers = tokens.slice(i, i + count).map(Number);
    i += count;
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    const points: PathPoint[] = [];
    if (name === 'H') points.push([numbers[0]! + dx, y]);
    else if (name === 'V') points.push([x, numbers[0]! + dy]);
    else {
      const pairs = isArc ? numbers.slice(5) : numbers;
      for (let p = 0; p < pairs.length; p += 2) points.push([pairs[p]! + dx, pairs[p + 1]! + dy]);
    }
    [x, y] = points.at(-1)!;
    steps.push({
      command: name.toLowerCase(),
      before: isArc ? numbers.slice(0, 5) : [],
      points
    });
    if (name !== 'M') continue;
    start = [x, y];
    command = isRelative ? 'l' : 'L';
  }
  return steps;
}

/**
 * Steps as path data in few bytes: every command relative to the point before it, numbers rounded.
 * Rounding does not add up along the path.
 * @param perPixel what the numbers are rounded to: 10 is a tenth of a pixel
 */
export function writePath(steps: readonly PathStep[], perPixel = 10): string {
  const out = new RelativePath(perPixel);
  for (const { command, points, before } of steps) {
    if (command === 'z') out.close();
    else out.to(command, points, before);
  }
  return out.text;
}

/** Writes path data relative to the rounded point before, with as few separators as can be. */
class RelativePath {
  text = '';
  #implied = '';
  #pen: PathPoint = [0, 0];
  #start: PathPoint = [0, 0];

  constructor(readonly perPixel: number) {}

  to(command: string, points: readonly PathPoint[], before: readonly number[]): void {
    if (command !== this.#implied) this.text += command;
    this.#implied = command === 'm' ? 'l' : command;
    for (const number of before) this.#write(number);
    const rounded = points.map(([x, y]): PathPoint => [
      Math.round(x * this.perPixel),
      Math.round(y * this.perPixel)
    ]);
    for (const [x, y] of rounded) {
      if (command !== 'v') this.#write((x - this.#pen[0]) / this.perPixel);
      if (command !== 'h') this.#write((y - this.#pen[1]) / this.perPixel);
    }
    this.#pen = rounded.at(-1)!;
    if (command === 'm') this.#start = this.#pen;
  }

  close(): void {
    this.text += 'z';
    this.#implied = '';
    this.#pen = this.#start;
  }

  #write(number: number): void {
    const digits = shortNumber(number);
    const apart = /[\d.]$/.test(this.text) && !digits.startsWith('-');
    this.text += (apart ? ' ' : '') + digits;
  }
}

/** At most one decimal, without a zero before it. */
export function shortNumber(value: number): string {
  return String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');
}
