import { decodeStrictly, type Encoding } from '#lib/core/csv/encoding.ts';
import { pause } from './pause.ts';

/** Bytes taken from a file at once. */
const SLICE = 1 << 21;
/** How much of a file is looked at to recognise its encoding … */
const SAMPLE = 1 << 18;
/** … of which so much from its beginning, whatever stands there. */
const HEAD = 1 << 16;

/** How the reading of a file is followed and stopped. */
export interface Following {
  /** @param share of the file that has been read, 0-1 */
  readonly onprogress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/**
 * The file's text in pieces; bytes that are not of the encoding become �. Never more of it is in memory
 * than one piece.
 */
export async function* textOf(
  file: Blob,
  encoding: Encoding,
  { onprogress, signal }: Following = {}
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < file.size; at += SLICE) {
    const bytes = await file.slice(at, at + SLICE).arrayBuffer();
    // A file in memory is there at once: without this nothing else would have its turn.
    await pause();
    signal?.throwIfAborted();
    yield decoder.decode(bytes, { stream: at + SLICE < file.size });
    onprogress?.(Math.min(1, (at + SLICE) / file.size));
  }
}

export interface ByteSample {
  readonly bytes: Uint8Array;
  /** Whether it is the whole file. */
  readonly whole: boolean;
}

/**
 * A part of the file that tells its encoding: the beginning, and where that is plain ASCII the first
 * lines further on that are not.
 */
export async function sampleOf(file: Blob, signal?: AbortSignal): Promise<ByteSample> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (file.size <= HEAD) return { bytes: head, whole: true };
  if (head.some((byte) => byte > 127)) return { bytes: head, whole: false };
  for (let at = HEAD; at < file.size; at += SLICE) {
    const bytes = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    await pause();
    signal?.throwIfAborted();
    let found = 0;
    while (found < bytes.length && bytes[found]! < 128) found++;
    if (found === bytes.length) continue;
    const start = bytes.lastIndexOf(10, found) + 1;
    return { bytes: bytes.slice(start, start + SAMPLE), whole: false };
  }
  return { bytes: head, whole: true };
}

/** The first characters of the file. */
export async function headOf(file: Blob, encoding: Encoding): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  return (
    decodeStrictly(bytes, encoding, file.size <= SAMPLE) ?? new TextDecoder(encoding).decode(bytes)
  );
}
