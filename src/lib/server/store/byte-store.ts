/** What a table's bytes are called by and how many they are. */
export interface Content {
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export type Source = Uint8Array | AsyncIterable<Uint8Array>;

/** Immutable bytes, each kept once under its SHA-256. */
export interface ByteStore {
  /** Resolves when the bytes are safe: they outlast the process and the machine's power. */
  keep(source: Source): Promise<Content>;
  /** The bytes piece by piece; nothing is opened before the first is asked for. */
  read(sha256: string): AsyncIterable<Uint8Array>;
  has(sha256: string): Promise<boolean>;
}

const PIECE_BYTES = 1 << 20;

/** Pieces of a megabyte at most, so that a large table neither blocks others nor stands in memory twice. */
export async function* piecesOf(source: Source): AsyncGenerator<Uint8Array> {
  const parts = source instanceof Uint8Array ? [source] : source;
  for await (const part of parts) {
    for (let start = 0; start < part.byteLength; start += PIECE_BYTES) {
      yield part.subarray(start, start + PIECE_BYTES);
    }
  }
}
