const FIRST_PART = 1 << 12;
const PART = 1 << 16;

type Cells = Int32Array<ArrayBuffer> | Float64Array<ArrayBuffer> | Uint8Array<ArrayBuffer>;

/** Of what was asked for in vain no more than so much of what is used is kept. */
const MOST_SPARE = 1 / 8;

/**
 * Numbers that come in parts. Where it is known about how many there will be, they stand in one array from
 * the first on; otherwise they are kept in parts, so that none is copied before all are there.
 */
export class GrowingArray<A extends Cells> {
  readonly #parts: A[] = [];
  #part: A;
  #length = 0;

  constructor(readonly ArrayType: new (length: number) => A) {
    this.#part = new ArrayType(0);
  }

  /** Asks for room for so many in all; to be called before the first one. */
  expect(count: number): void {
    this.#part = new this.ArrayType(count);
  }

  /** The next so many cells, to be filled. */
  room(count: number): A {
    if (this.#length + count > this.#part.length) {
      if (this.#length > 0) this.#parts.push(this.#part.subarray(0, this.#length) as A);
      this.#part = new this.ArrayType(Math.max(count, this.#parts.length > 0 ? PART : FIRST_PART));
      this.#length = 0;
    }
    const from = this.#length;
    this.#length += count;
    return this.#part.subarray(from, this.#length) as A;
  }

  /** All of them in one array; nothing is left here. */
  whole(): A {
    const last = this.#part.subarray(0, this.#length) as A;
    const spare = this.#part.length - this.#length;
    if (this.#parts.length === 0 && spare <= this.#length * MOST_SPARE) return last;
    this.#parts.push(last);
    const whole = new this.ArrayType(this.#parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of this.#parts) {
      whole.set(part as never, at);
      at += part.length;
    }
    this.#parts.length = 0;
    return whole;
  }
}
