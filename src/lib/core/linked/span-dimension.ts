import { SortedValues } from './sorted-values.ts';

/** A range of whole numbers, both ends included. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/**
 * Rows that last from one whole number to another, such as days; a range is met by every row that
 * overlaps it. Rows that are one point have the same array for both.
 */
export class SpanDimension {
  #startsSorted: SortedValues | null = null;
  #endsSorted: SortedValues | null = null;

  /** @throws RangeError where a row ends before it starts */
  constructor(
    readonly starts: Int32Array,
    readonly ends: Int32Array = starts
  ) {
    for (let row = 0; row < starts.length; row++) {
      if (starts[row]! > ends[row]!) throw new RangeError(`Row ${row} ends before it starts`);
    }
  }

  /** Sorted when they are first asked for: to scan once needs no order. */
  get startsSorted(): SortedValues {
    return (this.#startsSorted ??= new SortedValues(this.starts));
  }

  get endsSorted(): SortedValues {
    if (this.ends === this.starts) return this.startsSorted;
    return (this.#endsSorted ??= new SortedValues(this.ends));
  }

  meets(row: number, { from, to }: Range): boolean {
    return this.starts[row]! <= to && this.ends[row]! >= from;
  }

  /** Marks in `failed` by `bit` the rows that do not meet the range. */
  scan(failed: Uint8Array, bit: number, { from, to }: Range): void {
    const { starts, ends } = this;
    for (let row = 0; row < failed.length; row++) {
      const meets = starts[row]! <= to && ends[row]! >= from;
      failed[row] = meets ? failed[row]! & ~bit : failed[row]! | bit;
    }
  }

  /** Marks the rows for `after` that are marked for `before`: only those between the old ends and the new. */
  move(failed: Uint8Array, bit: number, before: Range, after: Range): void {
    const { startsSorted: starts, endsSorted: ends } = this;
    const pieces = [
      pieceBetween(starts, starts.countBelow(before.to + 1), starts.countBelow(after.to + 1)),
      pieceBetween(ends, ends.countBelow(before.from), ends.countBelow(after.from))
    ];
    if (pieces.reduce((sum, piece) => sum + piece.length, 0) > failed.length >> 2) {
      this.scan(failed, bit, after);
      return;
    }
    for (const piece of pieces) {
      for (let i = 0; i < piece.length; i++) {
        const row = piece[i]!;
        failed[row] = this.meets(row, after) ? failed[row]! & ~bit : failed[row]! | bit;
      }
    }
  }
}

/** The rows whose values have ranks from the lower of two to before the higher. */
function pieceBetween({ rows }: SortedValues, a: number, b: number): Uint32Array {
  return rows.order.subarray(rows.offsets[Math.min(a, b)], rows.offsets[Math.max(a, b)]);
}
