/** How many numbers each command of path data takes. */
const ARITY: Readonly<Record<string, number>> = { M: 2, L: 2, T: 2, H: 1, V: 1, C: 6, S: 4, Q: 4 };
const ARC = 7;

/**
 * The same path in fewer bytes: every command relative to the point before it, numbers rounded to a
 * tenth of a pixel. Rounding does not add up along the path.
 */
export function compactPath(path: string): string {
  const out = new RelativePath(10);
  let command = '';
  let start = [0, 0];
  let [x, y] = [0, 0];
  const tokens = path.match(/[a-zA-Z]|-?(?:\d+\.?\d*|\.\d+)(?:e-?\d+)?/g) ?? [];
  for (let i = 0; i < tokens.length;) {
    if (/[a-z]/i.test(tokens[i]!)) command = tokens[i++]!;
    const name = command.toUpperCase();
    const isRelative = command !== name;
    if (name === 'Z') {
      [x, y] = start as [number, number];
      out.close();
      continue;
    }
    const isArc = name === 'A';
    const count = isArc ? ARC : ARITY[name]!;
    const numbers = tokens.slice(i, i + count).map(Number);
    i += count;
    if (name === 'H' || name === 'V') {
      const [along, base] = [numbers[0]!, name === 'H' ? x : y];
      const to = isRelative ? base + along : along;
      [x, y] = name === 'H' ? [to, y] : [x, to];
      out.to(name === 'H' ? 'h' : 'v', [[x, y]]);
      continue;
    }
    const pairs = isArc ? numbers.slice(5) : numbers;
    const points: [number, number][] = [];
    for (let p = 0; p < pairs.length; p += 2) {
      const [dx, dy] = isRelative ? [x, y] : [0, 0];
      points.push([pairs[p]! + dx, pairs[p + 1]! + dy]);
    }
    [x, y] = points.at(-1)!;
    out.to(name.toLowerCase(), points, isArc ? numbers.slice(0, 5) : []);
    if (name !== 'M') continue;
    start = [x, y];
    command = isRelative ? 'l' : 'L';
  }
  return out.text;
}

/** Points one after another as a path that only moves: short steps, as markers stand on them. */
export function stepsPath(
  points: readonly (readonly [number, number])[],
  perPixel: number
): string {
  const out = new RelativePath(perPixel);
  points.forEach((point, i) => out.to(i === 0 ? 'm' : 'l', [point]));
  return out.text;
}

/** Writes path data relative to the rounded point before, with as few separators as can be. */
class RelativePath {
  text = '';
  #implied = '';
  #pen: [number, number] = [0, 0];
  #start: [number, number] = [0, 0];

  constructor(readonly perPixel: number) {}

  to(command: string, points: readonly (readonly [number, number])[], before: number[] = []): void {
    if (command !== this.#implied) this.text += command;
    this.#implied = command === 'm' ? 'l' : command;
    const steps = points.map(([x, y]): [number, number] => [
      Math.round(x * this.perPixel),
      Math.round(y * this.perPixel)
    ]);
    for (const number of before) this.#write(number);
    for (const [x, y] of steps) {
      if (command !== 'v') this.#write((x - this.#pen[0]) / this.perPixel);
      if (command !== 'h') this.#write((y - this.#pen[1]) / this.perPixel);
    }
    this.#pen = steps.at(-1)!;
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
