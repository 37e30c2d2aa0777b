import type { Column } from './column.ts';

/** So many rows share a table of hashes, about: it stays in a processor's cache. */
const PART_ROWS = 4096;

/**
 * For each row the first one with the same cells in all of the columns (missing cells are the same), or
 * its own place where there is none before. By hashes, no text: rows are laid out by the first bits of
 * theirs, and each part has a small table of its own.
 */
export function firstRows(columns: readonly Column[], length: number): Int32Array {
  const same = sameness(columns, columns);
  const bits = Math.max(0, Math.ceil(Math.log2(Math.max(1, length) / PART_ROWS)));
  const hashes = hashRows(columns, length);
  const { pairs, ends } = layOut(hashes, bits);
  // The pairs have them all; new memory would cost more.
  const firsts = hashes;
  for (let row = 0; row < length; row++) firsts[row] = row;
  let slots = new Int32Array(0);
  for (let part = 0, from = 0; part < ends.length; from = ends[part++]!) {
    const size = 2 * tableSize((ends[part]! - from) >> 1);
    if (size > slots.length) slots = new Int32Array(size);
    else slots.fill(0, 0, size);
    const mask = size - 2;
    for (let place = from; place < ends[part]!; place += 2) {
      const row = pairs[place]!;
      const hash = pairs[place + 1]!;
      let slot = (hash << 1) & mask;
      // A slot holds a row, from 1, and its hash.
      while (slots[slot] !== 0 && !(slots[slot + 1] === hash && same(slots[slot]! - 1, row))) {
        slot = (slot + 2) & mask;
      }
      if (slots[slot] !== 0) firsts[row] = slots[slot]! - 1;
      else {
        slots[slot] = row + 1;
        slots[slot + 1] = hash;
      }
    }
  }
  return firsts;
}

/** Rows, each before its hash, by the first bits of their hashes, and where each part ends. */
function layOut(hashes: Int32Array, bits: number): { pairs: Int32Array; ends: Int32Array } {
  const ends = new Int32Array(2 ** bits);
  // No bits: a shift by 32 would be one by none.
  const shift = 32 - Math.max(1, bits);
  const mask = ends.length - 1;
  for (let row = 0; row < hashes.length; row++) ends[(hashes[row]! >>> shift) & mask]! += 2;
  for (let part = 0, sum = 0; part < ends.length; part++) {
    const count = ends[part]!;
    ends[part] = sum;
    sum += count;
  }
  const pairs = new Int32Array(2 * hashes.length);
  for (let row = 0; row < hashes.length; row++) {
    const hash = hashes[row]!;
    const part = (hash >>> shift) & mask;
    const place = ends[part]!;
    pairs[place] = row;
    pairs[place + 1] = hash;
    ends[part] = place + 2;
  }
  return { pairs, ends };
}

/** A power of two, at least twice as much. */
export function tableSize(length: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(8, length * 2)));
}

/** A hash for each row: of equal cells, equal hashes. */
export function hashRows(columns: readonly Column[], length: number): Int32Array {
  const hashes = new Int32Array(length);
  for (const column of columns) {
    const cells = wholeNumbers(column, length);
    for (let row = 0; row < length; row++) {
      const hash = Math.imul(hashes[row]! ^ cells[row]!, 0x9e3779b1);
      hashes[row] = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    }
  }
  for (let row = 0; row < length; row++) hashes[row]! ^= hashes[row]! >>> 16;
  return hashes;
}

/** Cells as whole numbers of 32 bits: of equal cells, equal ones. */
function wholeNumbers(column: Column, length: number): ArrayLike<number> {
  if (column.kind === 'text') return column.codes;
  if (column.kind !== 'number') return column.values;
  const cells = new Int32Array(length);
  const scratch = new Float64Array(1);
  const halves = new Int32Array(scratch.buffer);
  for (let row = 0; row < length; row++) {
    const value = column.values[row]!;
    // Of the two zeros one, and of all that is no number one.
    scratch[0] = value !== value ? NaN : value + 0;
    cells[row] = halves[0]! ^ Math.imul(halves[1]!, 0x27d4eb2f);
  }
  return cells;
}

/** Whether a row of one table and one of another have the same cells in all columns. */
export function sameness(
  a: readonly Column[],
  b: readonly Column[]
): (inA: number, inB: number) => boolean {
  const cells = (columns: readonly Column[]) =>
    columns.map((column) => (column.kind === 'text' ? column.codes : column.values));
  const ofA = cells(a);
  const ofB = cells(b);
  return (inA, inB) => {
    for (let c = 0; c < ofA.length; c++) {
      const one = ofA[c]![inA]!;
      const other = ofB[c]![inB]!;
      if (one !== other && (one === one || other === other)) return false;
    }
    return true;
  };
}
