const encoder = new TextEncoder();

/** Collects bytes. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  /** What was written, of which no copy is kept. */
  finish(): Uint8Array<ArrayBuffer> {
    return this.#bytes.subarray(0, this.#length);
  }

  bytes(bytes: Uint8Array): void {
    const needed = this.#length + bytes.length;
    if (needed > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#bytes.set(bytes, this.#length);
    this.#length = needed;
  }

  /** A whole number from 0 to 2⁵³ − 1, seven bits a byte, the lowest first. */
  whole(value: number): void {
    const parts: number[] = [];
    let rest = value;
    for (; rest > 127; rest = Math.floor(rest / 128)) parts.push((rest % 128) + 128);
    this.bytes(Uint8Array.of(...parts, rest));
  }

  text(text: string): void {
    this.block(encoder.encode(text));
  }

  /** Bytes with their number before them. */
  block(bytes: Uint8Array): void {
    this.whole(bytes.length);
    this.bytes(bytes);
  }
}
