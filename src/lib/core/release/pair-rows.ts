import type { Column } from '#lib/core/table/column.ts';
import { PairNumbers } from '#lib/core/table/pair-numbers.ts';
import type { Table } from '#lib/core/table/table.ts';

export interface RowPairs {
  /** For each row of the later table the place of its partner in the earlier one, or -1. */
  readonly partners: Int32Array;
  /** Places of the earlier table's rows without a partner. */
  readonly removed: Int32Array;
}

/** Pairs the rows of two tables that have the same key; those with one key in their order. */
export function pairRows(before: Table, after: Table, key: readonly string[]): RowPairs {
  const shared = key.filter((name) => before.columns.has(name) && after.columns.has(name));
  const [old, now] = keyNumbers(before, after, shared);
  // For each key the first row that is not paired yet, and for each row the next with its key.
  const first = new Map<number, number>();
  const next = new Int32Array(before.length).fill(-1);
  for (let row = before.length - 1; row >= 0; row--) {
    next[row] = first.get(old[row]!) ?? -1;
    first.set(old[row]!, row);
  }
  const partners = new Int32Array(after.length).fill(-1);
  const paired = new Uint8Array(before.length);
  for (let row = 0; row < after.length; row++) {
    const partner = first.get(now[row]!) ?? -1;
    if (partner < 0) continue;
    first.set(now[row]!, next[partner]!);
    partners[row] = partner;
    paired[partner] = 1;
  }
  const removed = Array.from(paired.keys()).filter((row) => paired[row] === 0);
  return { partners, removed: Int32Array.from(removed) };
}

/** A number for each row of both tables: equal keys, equal numbers. */
function keyNumbers(before: Table, after: Table, key: readonly string[]) {
  const old = new Int32Array(before.length);
  const now = new Int32Array(after.length);
  for (const property of key) {
    const cells = numbered(before.columns.get(property)!, after.columns.get(property)!);
    const pairs = new PairNumbers();
    const combine = (keys: Int32Array, values: ArrayLike<number>) => {
      for (let row = 0; row < keys.length; row++) {
        keys[row] = pairs.numberOf(keys[row]!, values[row]!);
      }
    };
    combine(old, cells[0]);
    combine(now, cells[1]);
  }
  return [old, now] as const;
}

/** The cells of a column in both tables as whole numbers of 32 bits: equal cells, equal numbers. */
function numbered(a: Column, b: Column): readonly [ArrayLike<number>, ArrayLike<number>] {
  if (a.kind === 'text' && b.kind === 'text') {
    const codes = new Map(a.dictionary.map((text, code) => [text, code]));
    const same = Int32Array.from(b.dictionary, (text) => {
      if (!codes.has(text)) codes.set(text, codes.size);
      return codes.get(text)!;
    });
    return [a.codes, b.codes.map((code) => (code < 0 ? code : same[code]!))];
  }
  if (a.kind === 'number' && b.kind === 'number') {
    const codes = new Map<number, number>();
    const code = (value: number) => {
      let known = codes.get(value);
      if (known === undefined) codes.set(value, (known = codes.size));
      return known;
    };
    return [Int32Array.from(a.values, code), Int32Array.from(b.values, code)];
  }
  if (a.kind === 'text' || b.kind === 'text') {
    throw new Error(`A key of ${a.kind} does not compare with one of ${b.kind}`);
  }
  return [a.values, b.values];
}
