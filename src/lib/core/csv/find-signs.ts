import { FIND_SIGNS_WASM } from './find-signs-wasm.ts';

/** The signs besides the delimiter that may divide a CSV. */
const QUOTE = 34;
const LF = 10;
const CR = 13;

/** So many bytes are looked at in one go; `find-signs.wat` has room for them, and for their places behind. */
const BLOCK = 1 << 15;
const PLACES = 1 << 16;

/**
 * Finds the signs that may divide a block of a CSV.
 * @param block of at most {@link BLOCK} bytes
 * @param base is added to each place
 * @returns the places of all delimiters, quotes, LF and CR, in order; used anew by the next call
 */
export type FindSigns = (block: Uint8Array, delimiter: number, base: number) => Int32Array;

/** One byte after another; tells what {@link vectorFinder} has to find. */
export function plainFinder(): FindSigns {
  const found = new Int32Array(BLOCK);
  return (block, delimiter, base) => {
    let count = 0;
    for (let at = 0; at < block.length; at++) {
      const byte = block[at]!;
      if (byte === delimiter || byte === QUOTE || byte === LF || byte === CR) {
        found[count++] = base + at;
      }
    }
    return found.subarray(0, count);
  };
}

/** Sixteen bytes at once, in WebAssembly. @throws where that, or its vector instructions, cannot be had */
export function vectorFinder(): FindSigns {
  const code = Uint8Array.from(atob(FIND_SIGNS_WASM), (sign) => sign.charCodeAt(0));
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(code));
  const { memory, find } = exports as unknown as {
    memory: WebAssembly.Memory;
    find: (length: number, delimiter: number, base: number) => number;
  };
  const bytes = new Uint8Array(memory.buffer, 0, BLOCK);
  const found = new Int32Array(memory.buffer, PLACES, BLOCK);
  return (block, delimiter, base) => {
    bytes.set(block);
    return found.subarray(0, find(block.length, delimiter, base));
  };
}

/** A page's policy refuses WebAssembly and reports each try; there, files are read in a Worker. */
function bestFinder(): FindSigns {
  if ('document' in globalThis) return plainFinder();
  try {
    return vectorFinder();
  } catch {
    return plainFinder();
  }
}

let findSigns: FindSigns | null = null;

/** The places of the signs that may divide a text. */
export class Signs {
  #places = new Int32Array(1 << 12);

  /** @param delimiter as a byte */
  constructor(readonly delimiter: number) {}

  /** @returns the places in order, and behind them `to`; used anew by the next call */
  find(bytes: Uint8Array, from: number, to: number): Int32Array {
    findSigns ??= bestFinder();
    let count = 0;
    for (let start = from; start < to; start += BLOCK) {
      const block = bytes.subarray(start, Math.min(start + BLOCK, to));
      const found = findSigns(block, this.delimiter, start);
      this.#makeRoom(count, found.length + 1);
      this.#places.set(found, count);
      count += found.length;
    }
    this.#places[count] = to;
    return this.#places.subarray(0, count + 1);
  }

  #makeRoom(count: number, more: number): void {
    if (count + more <= this.#places.length) return;
    const larger = new Int32Array(2 * (count + more));
    larger.set(this.#places.subarray(0, count));
    this.#places = larger;
  }
}
