import { LinkedView, type Grouping } from './linked-view.ts';
import type { SetDimension } from './set-dimension.ts';
import type { Range, SpanDimension } from './span-dimension.ts';

/** What a row must do to satisfy a filter: meet a range, or have one of the contents marked 1. */
export type Filter = Range | Uint8Array;

/** The filters of a question, by the place of their dimension; a dimension left out is not filtered. */
export type Filters = ReadonlyMap<number, Filter>;

const MOST_DIMENSIONS = 8;
/** A grouping is asked for by each view with the filters of the others: some views, not more. */
const MOST_VIEWS = 8;

interface Filtered {
  readonly dimension: () => SpanDimension | SetDimension;
  readonly bit: number;
  /** What the marks of the rows stand for. */
  marked: Filter | null;
}

/**
 * Finds and counts the rows of one table that satisfy filters on several dimensions, for views that
 * each leave out filters of their own. Every row has one byte with a mark for each dimension whose
 * filter it fails; a question looks at the marks of the dimensions that it filters by.
 *
 * - The first **range** on a dimension is marked by a scan: it may come from an address and stay. One that
 *   moves is not marked: running sums over its different values, made when it first moves, give the
 *   counts for any range at the cost of the bars ({@link BrushTile}). When the rows themselves are asked
 *   for, those between the old ends and the new are marked.
 * - A **set** that gains or loses a value touches the rows of that value, and changes the counts by them.
 * - Where most rows change, the column is scanned.
 */
export class LinkedIndex {
  readonly #failed: Uint8Array;
  readonly #dimensions: readonly Filtered[];
  readonly #views = new Map<Grouping, LinkedView[]>();
  /** The range that has moved since its dimension was marked. */
  #moving: { place: number; range: Range } | null = null;

  /**
   * @param length how many rows there are
   * @param dimensions each is asked for when it is first filtered by, and is the same every time
   * @throws RangeError for more than eight dimensions
   */
  constructor(
    readonly length: number,
    dimensions: readonly (() => SpanDimension | SetDimension)[]
  ) {
    if (dimensions.length > MOST_DIMENSIONS) {
      throw new RangeError(`At most ${MOST_DIMENSIONS} dimensions, not ${dimensions.length}`);
    }
    this.#failed = new Uint8Array(length);
    this.#dimensions = dimensions.map((dimension, place) => ({
      dimension,
      bit: 1 << place,
      marked: null
    }));
  }

  /** The places of the rows that satisfy all filters, ascending. */
  rows(filters: Filters): Int32Array {
    const mask = this.#apply(filters);
    if (this.#moving) this.#settle();
    const found = new Int32Array(this.length);
    let count = 0;
    for (let row = 0; row < found.length; row++) {
      if ((this.#failed[row]! & mask) === 0) found[count++] = row;
    }
    return found.slice(0, count);
  }

  /**
   * How many rows of each code satisfy all filters. Keep the grouping: what is known of it is found by
   * the object.
   * @returns to be read before the next question, which writes into it
   */
  counts(grouping: Grouping, filters: Filters): Uint32Array {
    const view = this.#viewOf(grouping, this.#apply(filters));
    if (this.#moving) {
      const { place, range } = this.#moving;
      const { dimension, bit } = this.#dimensions[place]!;
      if ((view.mask & bit) === 0) return view.counts();
      if (range.from <= range.to) return view.brushed(dimension() as SpanDimension, bit, range);
      this.#settle();
    }
    return view.counts();
  }

  #apply(filters: Filters): number {
    let mask = 0;
    for (const [place, filter] of filters) {
      const { dimension, bit, marked } = this.#dimensions[place]!;
      mask |= bit;
      if (filter instanceof Uint8Array) {
        if (!isSameSet(marked, filter)) this.#toggle(place, dimension() as SetDimension, filter);
      } else this.#move(place, filter);
    }
    return mask;
  }

  #move(place: number, range: Range): void {
    if (this.#moving?.place === place) {
      this.#moving.range = range;
      return;
    }
    const { marked } = this.#dimensions[place]!;
    if (isSameRange(marked, range)) return;
    this.#settle();
    this.#moving = { place, range };
    // The first may be the last.
    if (marked === null) this.#settle();
  }

  /** Marks the rows for the range that moved. */
  #settle(): void {
    if (!this.#moving) return;
    const { place, range } = this.#moving;
    this.#moving = null;
    const filtered = this.#dimensions[place]!;
    const { bit, marked } = filtered;
    if (isSameRange(marked, range)) return;
    const dimension = filtered.dimension() as SpanDimension;
    for (const view of this.#eachView()) view.settle(dimension, bit, range);
    if (marked === null) dimension.scan(this.#failed, bit, range);
    else dimension.move(this.#failed, bit, marked as Range, range);
    filtered.marked = range;
  }

  #toggle(place: number, dimension: SetDimension, satisfies: Uint8Array): void {
    this.#settle();
    const filtered = this.#dimensions[place]!;
    const { bit } = filtered;
    const before = filtered.marked as Uint8Array | null;
    filtered.marked = satisfies;
    const { order, offsets } = dimension.rows;
    const changed: number[] = [];
    let rows = 0;
    for (let content = 0; content < dimension.size; content++) {
      if ((before?.[content] ?? 1) === satisfies[content]) continue;
      changed.push(content);
      rows += offsets[content + 1]! - offsets[content]!;
    }
    if (rows > this.length >> 2) {
      for (const view of this.#eachView()) view.forget(bit);
      dimension.scan(this.#failed, bit, satisfies);
      return;
    }
    const views = [...this.#eachView()].filter((view) => view.expect(bit));
    for (const content of changed) {
      const its = order.subarray(offsets[content], offsets[content + 1]);
      const failed = this.#failed;
      for (const view of views) view.change(its, bit, satisfies[content] === 1 ? 1 : -1);
      for (let i = 0; i < its.length; i++) failed[its[i]!]! ^= bit;
    }
  }

  *#eachView(): Iterable<LinkedView> {
    for (const views of this.#views.values()) yield* views;
  }

  #viewOf(grouping: Grouping, mask: number): LinkedView {
    let views = this.#views.get(grouping);
    if (!views) this.#views.set(grouping, (views = []));
    let view = views.find((one) => one.mask === mask);
    if (!view) {
      view = new LinkedView(grouping, mask, this.#failed);
      if (views.length >= MOST_VIEWS) views.shift();
      views.push(view);
    }
    return view;
  }
}

function isSameRange(a: Filter | null, b: Range): boolean {
  return a !== null && !(a instanceof Uint8Array) && a.from === b.from && a.to === b.to;
}

function isSameSet(a: Filter | null, b: Uint8Array): boolean {
  return a === b || (a instanceof Uint8Array && a.every((one, content) => one === b[content]));
}
