import type { ByteReader } from './byte-reader.ts';
import { MODES, unfolded } from './whole-numbers.ts';

/** Where numbers are unpacked to, and how what is missing is told there. */
export interface Cells {
  readonly values: Int32Array | Float64Array | Uint8Array;
  readonly missing: number;
  /** What the whole numbers are divided by; 1 if nothing. */
  readonly divisor: number;
}

/**
 * Reads what `packWholeNumbers` wrote.
 * @param beside the columns read before, by place
 */
export function unpackWholeNumbers(
  reader: ByteReader,
  { values, missing, divisor }: Cells,
  beside: (place: number) => Cells
): void {
  const mode = reader.whole();
  const isSometimesMissing = reader.whole();
  const least = unfolded(reader.whole());
  const symbols = symbolsOf(reader.block(), values.length);
  const isMissing = (symbol: number) => isSometimesMissing === 1 && symbol === 0;
  if (mode === MODES.plain) {
    const lowest = least - isSometimesMissing;
    for (let row = 0; row < values.length; row++) {
      const symbol = symbols[row]!;
      values[row] = isMissing(symbol) ? missing : (symbol + lowest) / divisor;
    }
  } else if (mode === MODES.delta) {
    let value = least;
    for (let row = 0; row < values.length; row++) {
      const symbol = symbols[row]!;
      if (isMissing(symbol)) values[row] = missing;
      else values[row] = (value += unfolded(symbol - isSometimesMissing)) / divisor;
    }
  } else {
    const other = beside(mode - MODES.beside);
    for (let row = 0; row < values.length; row++) {
      const symbol = symbols[row]!;
      const at = other.values[row]!;
      const from = Object.is(at, other.missing) ? least : at;
      values[row] = isMissing(symbol)
        ? missing
        : (from + unfolded(symbol - isSometimesMissing)) / divisor;
    }
  }
}

/** Numbers out of planes of bytes: all lowest bytes first, then all second ones, and so on. */
function symbolsOf(planes: Uint8Array, length: number): Uint8Array | Float64Array | Uint32Array {
  if (planes.length === length) return planes;
  const bytes = length === 0 ? 0 : planes.length / length;
  const symbols = bytes <= 4 ? new Uint32Array(length) : new Float64Array(length);
  for (let plane = 0; plane < bytes; plane++) {
    const unit = 256 ** plane;
    const start = plane * length;
    for (let row = 0; row < length; row++) symbols[row]! += planes[start + row]! * unit;
  }
  return symbols;
}
