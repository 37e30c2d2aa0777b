import type { ByteReader } from './byte-reader.ts';
import { MODES, unfolded, unfoldedOf32 } from './whole-numbers.ts';

/** Whole numbers of a column: in 32 bits where they fit, with a number that stands for missing, else NaN. */
export type Unpacked = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer>;

/** Symbols of more bytes may belong to numbers that do not fit into 32 bits. */
const MOST_BYTES_32 = 3;
const FAR = 2 ** 30;
const [LEAST, MOST] = [-2147483648, 2147483647];

interface Packed {
  readonly mode: number;
  readonly isSometimesMissing: number;
  readonly least: number;
  readonly missing: number;
  /** The column that this one was written beside. */
  readonly other: Unpacked | null;
}

/**
 * Reads what `packWholeNumbers` wrote.
 * @param missing stands for what is missing where the numbers are given in 32 bits, and is none of them
 * @param beside the columns read before, by place, with their own missing
 */
export function unpackWholeNumbers(
  reader: ByteReader,
  length: number,
  missing: number,
  beside: (place: number) => Unpacked
): Unpacked {
  const mode = reader.whole();
  const isSometimesMissing = reader.whole();
  const least = unfolded(reader.whole());
  const planes = reader.block();
  const other = mode < MODES.beside ? null : beside(mode - MODES.beside);
  const packed = { mode, isSometimesMissing, least, missing, other };
  const isNarrow = planes.length <= MOST_BYTES_32 * length && Math.abs(least) < FAR;
  if (isNarrow && !(other instanceof Float64Array)) {
    const values = new Int32Array(length);
    joinPlanes(planes, values);
    if (restore(values, packed, unfoldedOf32)) return values;
  }
  const values = new Float64Array(length);
  joinPlanes(planes, values);
  const otherWide = other && asNumbers(other, missing);
  restore(values, { ...packed, missing: NaN, other: otherWide }, unfolded);
  return values;
}

/** The same numbers, with NaN for what is missing. */
export function asNumbers(
  values: Unpacked,
  missing: number,
  divisor = 1
): Float64Array<ArrayBuffer> {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    numbers[row] = value === missing ? NaN : value / divisor;
  }
  return numbers;
}

/** Numbers out of planes of bytes: all lowest bytes first, then all second ones, and so on. */
function joinPlanes(planes: Uint8Array, symbols: Unpacked): void {
  const { length } = symbols;
  for (let start = 0, unit = 1; start < planes.length; start += length, unit *= 256) {
    if (start === 0) symbols.set(planes.subarray(0, length));
    else for (let row = 0; row < length; row++) symbols[row]! += planes[start + row]! * unit;
  }
}

/**
 * Puts numbers in the place of their symbols.
 * @returns false where one does not fit into 32 bits, and the numbers are to be so
 */
function restore(
  values: Unpacked,
  { mode, isSometimesMissing, least, missing, other }: Packed,
  unfold: (symbol: number) => number
): boolean {
  if (mode === MODES.plain && isSometimesMissing === 0) {
    if (least !== 0) for (let row = 0; row < values.length; row++) values[row]! += least;
    return true;
  }
  const isWide = values instanceof Float64Array;
  let value = least;
  for (let row = 0; row < values.length; row++) {
    const symbol = values[row]! - isSometimesMissing;
    if (symbol < 0) {
      values[row] = missing;
      continue;
    }
    if (mode === MODES.plain) value = least + symbol;
    else if (mode === MODES.delta) value += unfold(symbol);
    else {
      const at = other![row]!;
      value = (at === missing || Number.isNaN(at) ? least : at) + unfold(symbol);
    }
    if (!isWide && (value <= LEAST || value > MOST)) return false;
    values[row] = value;
  }
  return true;
}
