import { decodeStrictly, type Encoding } from '#lib/core/csv/encoding.ts';
import type { FileBytes } from './file-bytes.ts';
import { pause } from './pause.ts';

/** Bytes taken from a file at once … */
const PIECE = 1 << 20;
/** … and where they are only looked through. */
const SLICE = 1 << 22;
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
 * The file's text as UTF-8, in pieces that may end anywhere. Bytes that are not of the encoding become �,
 * at the latest when they are decoded. Never more of it is in memory than two pieces: one is read while
 * the other is worked on, and none may be kept when the next is taken.
 */
export async function* utf8Of(
  file: FileBytes,
  encoding: Encoding,
  { onprogress, signal }: Following = {}
): AsyncGenerator<Uint8Array> {
  const decoder = encoding === 'utf-8' ? null : new TextDecoder(encoding);
  const encoder = new TextEncoder();
  const read = pieceReader(file);
  let next = read(0);
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = await next;
    const more = at + PIECE < file.size;
    if (more) next = read(at + PIECE);
    // A file in memory is there at once: without this nothing else would have its turn.
    await pause();
    signal?.throwIfAborted();
    yield decoder ? encoder.encode(decoder.decode(bytes, { stream: more })) : bytes;
    onprogress?.(Math.min(1, (at + PIECE) / file.size));
  }
}

/** Reads pieces from given places on, by turns into the same two stretches of memory where that can be. */
function pieceReader(file: FileBytes): (from: number) => Promise<Uint8Array> {
  if (!file.fill) {
    return async (from) => new Uint8Array(await file.slice(from, from + PIECE).arrayBuffer());
  }
  const most = Math.min(PIECE, file.size);
  let [memory, other] = [new Uint8Array(most), new Uint8Array(most)];
  return async (from) => {
    const bytes = memory.subarray(0, file.size - from);
    [memory, other] = [other, memory];
    await file.fill!(bytes, from);
    return bytes;
  };
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
export async function sampleOf(file: FileBytes, signal?: AbortSignal): Promise<ByteSample> {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  if (file.size <= HEAD) return { bytes: head, whole: true };
  if (head.some((byte) => byte > 127)) return { bytes: head, whole: false };
  for (let at = HEAD; at < file.size; at += SLICE) {
    const bytes = new Uint8Array(await file.slice(at, at + SLICE).arrayBuffer());
    await pause();
    signal?.throwIfAborted();
    const found = firstBeyondAscii(bytes);
    if (found < 0) continue;
    const start = bytes.lastIndexOf(10, found) + 1;
    return { bytes: bytes.slice(start, start + SAMPLE), whole: false };
  }
  return { bytes: head, whole: true };
}

/** The place of the first byte above 127, or -1; looked for in four at once. */
function firstBeyondAscii(bytes: Uint8Array<ArrayBuffer>): number {
  const words = new Int32Array(bytes.buffer, 0, bytes.length >> 2);
  let word = 0;
  while (word < words.length && (words[word]! & 0x80808080) === 0) word++;
  let at = word * 4;
  while (at < bytes.length && bytes[at]! < 128) at++;
  return at < bytes.length ? at : -1;
}

/** The first characters of the file. */
export async function headOf(file: FileBytes, encoding: Encoding): Promise<string> {
  const bytes = new Uint8Array(await file.slice(0, SAMPLE).arrayBuffer());
  return (
    decodeStrictly(bytes, encoding, file.size <= SAMPLE) ?? new TextDecoder(encoding).decode(bytes)
  );
}
