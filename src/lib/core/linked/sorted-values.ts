import { codesFor, rowsByCode, type Codes, type RowsByCode } from './rows-by-code.ts';

/** So many times as many whole numbers as rows may lie between the least and the greatest to have a place each. */
const PLACES_PER_ROW = 16;
const [LEAST, MOST] = [-2147483648, 2147483647];

/** A column of whole numbers of 32 bits with its different values sorted and each row's place among them. */
export class SortedValues {
  /** The different values, ascending. */
  readonly distinct: Int32Array;
  /** Of each row, which of the different values it has. */
  readonly ranks: Codes;
  #rows: RowsByCode | null = null;

  constructor(readonly values: Int32Array) {
    const range = finiteRange(values);
    if (range && range.to - range.from > PLACES_PER_ROW * values.length) {
      this.distinct = Int32Array.from(new Set(values)).sort();
      const rankOf = new Map(Array.from(this.distinct, (value, rank) => [value, rank]));
      this.ranks = codesFor(values.length, this.distinct.length);
      for (let row = 0; row < values.length; row++) this.ranks[row] = rankOf.get(values[row]!)!;
      return;
    }
    const { from, to } = range ?? { from: 0, to: -1 };
    // One place for each value between the ends, one before and one after for values without bound.
    const last = to - from + 2;
    const places = new Uint32Array(last + 1);
    const placeOf = (value: number) =>
      value === LEAST ? 0 : value === MOST ? last : value - from + 1;
    for (let row = 0; row < values.length; row++) places[placeOf(values[row]!)] = 1;
    const distinct: number[] = [];
    for (let place = 0; place <= last; place++) {
      if (places[place] === 0) continue;
      places[place] = distinct.length;
      distinct.push(place === 0 ? LEAST : place === last ? MOST : from + place - 1);
    }
    this.distinct = Int32Array.from(distinct);
    this.ranks = codesFor(values.length, distinct.length);
    for (let row = 0; row < values.length; row++) {
      this.ranks[row] = places[placeOf(values[row]!)]!;
    }
  }

  /** The rows of each different value. */
  get rows(): RowsByCode {
    this.#rows ??= rowsByCode(this.ranks, this.distinct.length);
    return this.#rows;
  }

  /** How many of the different values are less than this one. */
  countBelow(value: number): number {
    let [low, high] = [0, this.distinct.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.distinct[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** Least and greatest value but for those that stand for "without bound"; null where there is none. */
function finiteRange(values: Int32Array): { from: number; to: number } | null {
  let [from, to] = [MOST, LEAST];
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value === LEAST || value === MOST) continue;
    if (value < from) from = value;
    if (value > to) to = value;
  }
  return from <= to ? { from, to } : null;
}
