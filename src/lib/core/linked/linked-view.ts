import { BrushTile, type Counted } from './brush-tile.ts';
import type { Codes } from './rows-by-code.ts';
import type { Range, SpanDimension } from './span-dimension.ts';

/** What rows are counted by: a code below `size` for each. */
export interface Grouping {
  readonly codes: Codes;
  readonly size: number;
}

/**
 * The counts of one view: by one grouping, of the rows that satisfy the filters on some dimensions. They
 * are kept up to date by what changes as long as someone asks for them.
 */
export class LinkedView {
  readonly #counts: Uint32Array;
  readonly #brushed: Uint32Array;
  #isCurrent = false;
  #wasAsked = false;
  #tile: BrushTile | null = null;

  /** @param mask the marks of the dimensions whose filters count here */
  constructor(
    readonly grouping: Grouping,
    readonly mask: number,
    readonly failed: Uint8Array
  ) {
    this.#counts = new Uint32Array(grouping.size);
    this.#brushed = new Uint32Array(grouping.size);
  }

  /** Counts of the rows as they are marked. */
  counts(): Uint32Array {
    this.#wasAsked = true;
    if (!this.#isCurrent) this.#countAnew();
    return this.#counts;
  }

  /** Counts as they would be with another range on a dimension, whatever its marks say. */
  brushed(dimension: SpanDimension, bit: number, range: Range): Uint32Array {
    this.#wasAsked = true;
    this.#tileOf(dimension, bit).count(range, this.#brushed);
    return this.#brushed;
  }

  /** A dimension is about to be marked for a range: takes its counts from the tile, if there is one. */
  settle(dimension: SpanDimension, bit: number, range: Range): void {
    if ((this.mask & bit) === 0) return;
    if (this.#tile?.dimension !== dimension) this.#tile = null;
    this.#isCurrent = this.#tile !== null && range.from <= range.to;
    if (this.#isCurrent) this.#tile!.count(range, this.#counts);
  }

  /** The marks of `bit` are about to change for some rows; whether the view wants to hear of each. */
  expect(bit: number): boolean {
    if ((this.mask & bit) === 0) return false;
    this.#tile = null;
    this.#isCurrent &&= this.#wasAsked;
    this.#wasAsked = false;
    return this.#isCurrent;
  }

  /** The marks of `bit` have changed for many rows. */
  forget(bit: number): void {
    if (this.expect(bit)) this.#isCurrent = false;
  }

  /**
   * Rows lose the mark of `bit`, or get it.
   * @param change 1 where they lose it
   */
  change(rows: Uint32Array, bit: number, change: 1 | -1): void {
    const { failed } = this;
    const { codes } = this.grouping;
    const others = this.mask & ~bit;
    const counts = this.#counts;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i]!;
      if ((failed[row]! & others) === 0) counts[codes[row]!]! += change;
    }
  }

  #tileOf(dimension: SpanDimension, bit: number): BrushTile {
    if (this.#tile?.dimension !== dimension) {
      const { grouping, failed, mask } = this;
      const counted: Counted = { ...grouping, failed, mask: mask & ~bit };
      this.#tile = new BrushTile(dimension, counted);
    }
    return this.#tile;
  }

  #countAnew(): void {
    const { failed, mask } = this;
    const { codes } = this.grouping;
    const counts = this.#counts.fill(0);
    for (let row = 0; row < failed.length; row++) {
      if ((failed[row]! & mask) === 0) counts[codes[row]!]!++;
    }
    this.#isCurrent = true;
  }
}
