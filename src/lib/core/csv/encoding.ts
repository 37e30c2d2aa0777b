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
