/** The encodings of text that files are read in, by their names in the Encoding Standard. */
export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'shift_jis',
  'euc-jp',
  'windows-1251',
  'koi8-r',
  'windows-1252'
] as const;

export type Encoding = (typeof ENCODINGS)[number];

/**
 * The text, or null where the bytes are not text of that encoding. A byte order mark is no part of it.
 * @param whole false where the bytes may end within a character
 */
export function decodeStrictly(bytes: Uint8Array, encoding: Encoding, whole = true): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: !whole });
  } catch {
    return null;
  }
}

/** So many UTF-16 units are made bytes at once. */
const PIECE = 1 << 20;

/** A text as UTF-8, in pieces, so that it does not stand in memory twice as a whole. */
export function* utf8Pieces(text: string): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + PIECE);
    // Both units of a character stay together.
    if (end < text.length && (text.charCodeAt(end - 1) & 0xfc00) === 0xd800) end++;
    yield encoder.encode(text.slice(start, end));
    start = end;
  }
}
