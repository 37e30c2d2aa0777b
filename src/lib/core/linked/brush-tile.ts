import type { Codes } from './rows-by-code.ts';
import type { SortedValues } from './sorted-values.ts';
import type { Range, SpanDimension } from './span-dimension.ts';

/** The most running sums that are kept, half a megabyte: a processor makes them several times as fast as ten. */
const MOST_NUMBERS = 1 << 17;

/** What a tile counts: rows by code that have none of the marks of `mask`. */
export interface Counted {
  readonly codes: Codes;
  /** How many codes there are. */
  readonly size: number;
  readonly failed: Uint8Array;
  readonly mask: number;
}

/**
 * Counts by code within any range of one dimension, from sums that are made once. A row overlaps
 * `from…to` unless it starts after `to` or ends before `from`, and no row does both, so that
 *
 *     counts(from, to) = rows that start by `to` − rows that end before `from`
 *
 * which is the difference of two rows of running sums over the sorted different values. Where these
 * would be more than memory close to a processor holds, they are kept at every 2nd, 4th, … value, and
 * the few rows in between are counted one by one. Holds as long as the marks of `mask` stay as they are.
 *
 * The idea is that of Falcon: Moritz, Howe and Heer, CHI 2019, doi:10.1145/3290605.3300924.
 */
export class BrushTile {
  readonly #starts: RunningCounts;
  readonly #ends: RunningCounts;

  constructor(
    readonly dimension: SpanDimension,
    counted: Counted,
    mostNumbers = MOST_NUMBERS
  ) {
    const { startsSorted: starts, endsSorted: ends } = dimension;
    this.#starts = new RunningCounts(starts, counted, mostNumbers);
    this.#ends = starts === ends ? this.#starts : new RunningCounts(ends, counted, mostNumbers);
  }

  /**
   * Writes the counts of the rows that meet the range.
   * @param range its `from` not after its `to`
   */
  count({ from, to }: Range, counts: Uint32Array): void {
    counts.fill(0);
    this.#starts.add(this.#starts.values.countBelow(to + 1), 1, counts);
    this.#ends.add(this.#ends.values.countBelow(from), -1, counts);
  }
}

/** How many rows of each code have one of the first so many different values. */
class RunningCounts {
  readonly #shift: number;
  readonly #sums: Uint32Array;

  constructor(
    readonly values: SortedValues,
    readonly counted: Counted,
    mostNumbers: number
  ) {
    const { codes, size, failed, mask } = counted;
    const { ranks, distinct } = values;
    let shift = 0;
    while ((distinct.length >> shift) * size > mostNumbers && distinct.length >> shift > 0) shift++;
    const sums = new Uint32Array(((distinct.length >> shift) + 2) * size);
    for (let row = 0; row < ranks.length; row++) {
      // 1 for a row without a mark, 0 for others: a branch would be guessed wrong too often.
      const counts = ((failed[row]! & mask) - 1) >>> 31;
      sums[((ranks[row]! >> shift) + 1) * size + codes[row]!]! += counts;
    }
    for (let i = size; i < sums.length; i++) sums[i]! += sums[i - size]!;
    this.#shift = shift;
    this.#sums = sums;
  }

  /** Adds, or takes away, the counts of the first `rank` different values. */
  add(rank: number, sign: 1 | -1, counts: Uint32Array): void {
    const { codes, size, failed, mask } = this.counted;
    const block = rank >> this.#shift;
    const sums = this.#sums;
    for (let code = 0, at = block * size; code < size; code++, at++) {
      counts[code]! += sign * sums[at]!;
    }
    const first = block << this.#shift;
    if (first === rank) return;
    const { order, offsets } = this.values.rows;
    for (let i = offsets[first]!; i < offsets[rank]!; i++) {
      const row = order[i]!;
      if ((failed[row]! & mask) === 0) counts[codes[row]!]! += sign;
    }
  }
}
