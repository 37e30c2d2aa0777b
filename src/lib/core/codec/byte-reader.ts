const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  #place = 0;

  constructor(readonly source: Uint8Array) {}

  /** @throws RangeError where there are fewer */
  bytes(length: number): Uint8Array {
    const end = this.#place + length;
    if (!(end <= this.source.length)) throw new RangeError('The bytes end too early');
    const bytes = this.source.subarray(this.#place, end);
    this.#place = end;
    return bytes;
  }

  whole(): number {
    let [value, unit] = [0, 1];
    for (;;) {
      const byte = this.bytes(1)[0]!;
      value += (byte % 128) * unit;
      if (byte < 128) return value;
      unit *= 128;
    }
  }

  text(): string {
    return decoder.decode(this.block());
  }

  block(): Uint8Array {
    return this.bytes(this.whole());
  }

  get isAtEnd(): boolean {
    return this.#place === this.source.length;
  }
}
