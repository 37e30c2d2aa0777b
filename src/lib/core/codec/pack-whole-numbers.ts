import type { ByteWriter } from './byte-writer.ts';
import { folded, MODES, type WholeNumbers } from './whole-numbers.ts';

const MOST_BYTES = 6;

interface Packing {
  readonly mode: number;
  readonly planes: Uint8Array;
}

/** Whether all differences among these numbers can be packed. */
export function isPackable(values: WholeNumbers): boolean {
  const { least, most } = rangeOf(values);
  return least >= -(2 ** 46) && most <= 2 ** 46;
}

/**
 * Writes a column in the way in which its bytes tell least by themselves, which is what a compressor
 * makes least of: all lowest bytes first, then all second ones, and so on.
 * @param beside earlier columns that it may be written beside, by their place among all columns
 */
export function packWholeNumbers(
  writer: ByteWriter,
  values: WholeNumbers,
  beside: ReadonlyMap<number, WholeNumbers>
): void {
  const { least, some } = rangeOf(values);
  const isSometimesMissing = values.some(Number.isNaN) ? 1 : 0;
  const packing = (mode: number, symbolOf: (value: number, row: number) => number): Packing => ({
    mode,
    planes: planesOf(values, (value, row) =>
      Number.isNaN(value) ? 0 : symbolOf(value, row) + isSometimesMissing
    )
  });
  let before = least;
  const packings = [
    packing(MODES.plain, (value) => value - least),
    packing(MODES.delta, (value) => {
      const symbol = folded(value - before);
      before = value;
      return symbol;
    }),
    ...[...beside].map(([place, other]) =>
      packing(MODES.beside + place, (value, row) =>
        folded(value - (Number.isNaN(other[row]!) ? least : other[row]!))
      )
    )
  ];
  const costs = packings.map(({ planes }) => entropyOf(planes));
  const { mode, planes } = packings[costs.indexOf(Math.min(...costs))]!;
  writer.whole(mode);
  writer.whole(isSometimesMissing);
  writer.whole(folded(some ? least : 0));
  writer.block(planes);
}

function rangeOf(values: WholeNumbers): { least: number; most: number; some: boolean } {
  let [least, most] = [Infinity, -Infinity];
  for (const value of values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, most, some: least <= most };
}

function planesOf(
  values: WholeNumbers,
  symbolOf: (value: number, row: number) => number
): Uint8Array {
  const symbols = values.map(symbolOf);
  let most = 0;
  for (const symbol of symbols) if (symbol > most) most = symbol;
  let bytes = most === 0 ? 0 : 1;
  while (most >= 256 ** bytes && bytes < MOST_BYTES) bytes++;
  const planes = new Uint8Array(bytes * values.length);
  for (let plane = 0; plane < bytes; plane++) {
    const unit = 256 ** plane;
    const start = plane * values.length;
    symbols.forEach((symbol, row) => (planes[start + row] = Math.floor(symbol / unit) % 256));
  }
  return planes;
}

/** Bits that the bytes would take if each came by chance, as often as it does. */
function entropyOf(bytes: Uint8Array): number {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  return counts.reduce(
    (bits, count) => (count === 0 ? bits : bits - count * Math.log2(count / bytes.length)),
    0
  );
}
