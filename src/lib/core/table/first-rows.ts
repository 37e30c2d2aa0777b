import type { Column } from './column.ts';

/**
 * For each row the first one with the same cells in all of the columns (missing cells are the same), or
 * its own place where there is none before. One typed table of hashes, a few passes, no text.
 */
export function firstRows(columns: readonly Column[], length: number): Int32Array {
  const hashes = hashRows(columns, length);
  const same = columns.map(sameness);
  const firsts = new Int32Array(length);
  const slots = new Int32Array(2 * tableSize(length));
  const mask = slots.length - 2;
  for (let row = 0; row < length; row++) {
    const hash = hashes[row]!;
    let slot = (hash << 1) & mask;
    let found = row;
    // A slot holds a row, from 1, and its hash.
    while (slots[slot] !== 0) {
      const other = slots[slot]! - 1;
      if (slots[slot + 1] === hash && same.every((equal) => equal(row, other))) {
        found = other;
        break;
      }
      slot = (slot + 2) & mask;
    }
    firsts[row] = found;
    if (found !== row) continue;
    slots[slot] = row + 1;
    slots[slot + 1] = hash;
  }
  return firsts;
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

function sameness(column: Column): (a: number, b: number) => boolean {
  const cells = column.kind === 'text' ? column.codes : column.values;
  return (a, b) => cells[a] === cells[b] || (cells[a] !== cells[a] && cells[b] !== cells[b]);
}
