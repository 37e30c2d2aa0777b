import { PADDING } from './cell-batch.ts';

/**
 * Numbers texts by their UTF-8 bytes as they come: equal bytes, equal numbers, from 0. A text that is
 * known costs a hash and a comparison, four bytes at a time, and no string; every distinct one is decoded
 * once, at the end, together with all the others.
 */
export class ByteDictionary {
  /** For each place of a hash the number that has it, from 1, and its hash; 0 where none has. */
  #slots = new Int32Array(512);
  /** Where each text begins in `#bytes`, and where the last one ends. */
  #starts = new Int32Array(129);
  #bytes = new Uint8Array(1 << 11);
  #view = new DataView(this.#bytes.buffer);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /**
   * The number of a text; `size` before the call, if it is a new one.
   * @param bytes with at least {@link PADDING} more of them behind the text
   * @param view of the same bytes
   */
  numberOf(bytes: Uint8Array, view: DataView, start: number, end: number): number {
    const hash = hashOf(view, start, end);
    const slots = this.#slots;
    const mask = slots.length - 2;
    for (let slot = (hash << 1) & mask; ; slot = (slot + 2) & mask) {
      const number = slots[slot]!;
      if (number === 0) return this.#add(bytes, start, end, slot, hash);
      if (slots[slot + 1] === hash && this.#holds(number - 1, view, start, end)) return number - 1;
    }
  }

  /** All texts by their numbers; bytes that are no UTF-8 become �, so that two may be the same. */
  texts(): string[] {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const texts: string[] = [];
    for (let first = 0; first < this.#size;) {
      let next = first + 1;
      while (next < this.#size && this.#starts[next]! - this.#starts[first]! < BLOCK) next++;
      this.#decode(decoder, first, next, texts);
      first = next;
    }
    return texts;
  }

  /** Many short texts are decoded as one and cut: each alone would cost many times as much. */
  #decode(decoder: TextDecoder, first: number, next: number, texts: string[]): void {
    const starts = this.#starts;
    const bytes = this.#bytes;
    const block = decoder.decode(bytes.subarray(starts[first], starts[next]));
    if (block.includes('\ufffd')) {
      for (let number = first; number < next; number++) {
        texts.push(decoder.decode(bytes.subarray(starts[number], starts[number + 1])));
      }
      return;
    }
    const plain = block.length === starts[next]! - starts[first]!;
    let from = 0;
    for (let number = first; number < next; number++) {
      let length = starts[number + 1]! - starts[number]!;
      if (!plain) {
        for (let at = starts[number]!; at < starts[number + 1]!; at++) {
          // Continuing bytes make no character of their own; those of four bytes make two units.
          if ((bytes[at]! & 0xc0) === 0x80) length--;
          else if (bytes[at]! >= 0xf0) length++;
        }
      }
      texts.push(block.slice(from, (from += length)));
    }
  }

  #holds(number: number, view: DataView, start: number, end: number): boolean {
    const from = this.#starts[number]!;
    const length = end - start;
    return (
      this.#starts[number + 1]! - from === length &&
      sameBytes(this.#view, from, view, start, length)
    );
  }

  #add(bytes: Uint8Array, start: number, end: number, slot: number, hash: number): number {
    const number = this.#size++;
    const from = this.#starts[number]!;
    const to = from + end - start;
    if (to + PADDING > this.#bytes.length) {
      const larger = new Uint8Array(2 * to + PADDING);
      larger.set(this.#bytes.subarray(0, from));
      this.#bytes = larger;
      this.#view = new DataView(larger.buffer);
    }
    if (end - start > 64) this.#bytes.set(bytes.subarray(start, end), from);
    else for (let i = start, at = from; i < end; i++) this.#bytes[at++] = bytes[i]!;
    if (number + 2 > this.#starts.length) {
      const longer = new Int32Array(this.#starts.length * 2);
      longer.set(this.#starts);
      this.#starts = longer;
    }
    this.#starts[number + 1] = to;
    this.#slots[slot] = number + 1;
    this.#slots[slot + 1] = hash;
    if (this.#size * 4 > this.#slots.length) this.#grow();
    return number;
  }

  #grow(): void {
    const old = this.#slots;
    const slots = new Int32Array(old.length * 2);
    const mask = slots.length - 2;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue;
      let slot = (old[i + 1]! << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = old[i]!;
      slots[slot + 1] = old[i + 1]!;
    }
    this.#slots = slots;
  }
}

/** Whether as many bytes in two places are the same; behind both may be read {@link PADDING} more. */
export function sameBytes(
  a: DataView,
  inA: number,
  b: DataView,
  inB: number,
  length: number
): boolean {
  let at = length & ~3;
  const mask = (1 << ((length & 3) << 3)) - 1;
  // From the end: texts of one column, such as addresses, more often begin alike.
  if (mask !== 0 && ((a.getInt32(inA + at, true) ^ b.getInt32(inB + at, true)) & mask) !== 0) {
    return false;
  }
  for (at -= 4; at >= 0; at -= 4) {
    if (a.getInt32(inA + at, true) !== b.getInt32(inB + at, true)) return false;
  }
  return true;
}

/** So many bytes are decoded at once, at least. */
const BLOCK = 1 << 22;

/** Two halves side by side, so that one does not wait for the other. */
function hashOf(view: DataView, start: number, end: number): number {
  let a = end - start;
  let b = 0x85ebca6b | 0;
  let at = start;
  for (; at + 8 <= end; at += 8) {
    a = Math.imul(a ^ view.getInt32(at, true), 0x9e3779b1);
    b = Math.imul(b ^ view.getInt32(at + 4, true), 0xc2b2ae3d);
    a ^= a >>> 15;
    b ^= b >>> 13;
  }
  if (at + 4 <= end) {
    a = Math.imul(a ^ view.getInt32(at, true), 0x9e3779b1);
    at += 4;
  }
  const rest = end - at;
  if (rest > 0) b = Math.imul(b ^ (view.getInt32(at, true) & ((1 << (rest << 3)) - 1)), 0xc2b2ae3d);
  const hash = Math.imul(a ^ (a >>> 16) ^ (b + (b >>> 15)), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}
