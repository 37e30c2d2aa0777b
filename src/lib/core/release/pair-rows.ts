import { matchTexts } from '#lib/core/table/match-texts.ts';
import { hashRows, sameness, tableSize } from '#lib/core/table/first-rows.ts';
import type { Column } from '#lib/core/table/column.ts';
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
  const pairs = shared.map((name) =>
    comparable(before.columns.get(name)!, after.columns.get(name)!)
  );
  const [old, now] = [pairs.map(([column]) => column), pairs.map(([, column]) => column)];
  const sameOld = sameness(old, old);
  const sameNow = sameness(old, now);
  const oldHashes = hashRows(old, before.length);
  const nowHashes = hashRows(now, after.length);

  // A slot holds the last row with a key, from 1, and the hash; `first` and `next` chain those with one key.
  const slots = new Int32Array(2 * tableSize(before.length));
  const mask = slots.length - 2;
  const first = new Int32Array(before.length);
  const next = new Int32Array(before.length).fill(-1);
  const find = (hash: number, row: number, same: (old: number, row: number) => boolean) => {
    let slot = (hash << 1) & mask;
    while (slots[slot] !== 0) {
      if (slots[slot + 1] === hash && same(slots[slot]! - 1, row)) return slot;
      slot = (slot + 2) & mask;
    }
    return slot;
  };
  for (let row = before.length - 1; row >= 0; row--) {
    const slot = find(oldHashes[row]!, row, sameOld);
    if (slots[slot] === 0) {
      slots[slot] = row + 1;
      slots[slot + 1] = oldHashes[row]!;
    } else next[row] = first[slots[slot]! - 1]!;
    first[slots[slot]! - 1] = row;
  }
  const partners = new Int32Array(after.length).fill(-1);
  const paired = new Uint8Array(before.length);
  for (let row = 0; row < after.length; row++) {
    const found = slots[find(nowHashes[row]!, row, sameNow)]! - 1;
    if (found < 0 || first[found]! < 0) continue;
    const partner = first[found]!;
    first[found] = next[partner]!;
    partners[row] = partner;
    paired[partner] = 1;
  }
  return { partners, removed: placesOf(paired, 0) };
}

/** The places at which a mark stands. */
export function placesOf(marks: Uint8Array, mark: number): Int32Array {
  let count = 0;
  for (let place = 0; place < marks.length; place++) if (marks[place] === mark) count++;
  const places = new Int32Array(count);
  count = 0;
  for (let place = 0; place < marks.length; place++)
    if (marks[place] === mark) places[count++] = place;
  return places;
}

/** A column in both tables so that equal cells are equal numbers: codes of text are the earlier table's. */
export function comparable(a: Column, b: Column): readonly [Column, Column] {
  if (a.kind !== b.kind)
    throw new Error(`A column of ${a.kind} does not compare with one of ${b.kind}`);
  if (a.kind !== 'text' || b.kind !== 'text') return [a, b];
  const same = matchTexts(a.dictionary, b.dictionary);
  const codes = new Int32Array(b.codes.length);
  for (let row = 0; row < codes.length; row++) {
    const code = b.codes[row]!;
    codes[row] = code < 0 ? code : same[code]!;
  }
  return [a, { ...b, codes }];
}
