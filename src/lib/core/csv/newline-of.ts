const QUOTE = 34;
const LF = 10;
const CR = 13;

/** A first line that is longer has no end. */
const MOST_HEAD = 1 << 20;

export type Newline = '\r\n' | '\n' | '\r';

/**
 * The line end of a text: the first one outside quotes. Null where it may not have come yet, or only half
 * of it.
 */
export function newlineOf(bytes: Uint8Array, last: boolean): Newline | null {
  let found = -1;
  let behind = 0;
  for (let at = 0, open = false; at < bytes.length && found < 0; at++) {
    const byte = bytes[at]!;
    if (byte === QUOTE) [open, behind] = [!open, at + 1];
    else if (!open && (byte === LF || byte === CR)) found = at;
  }
  if (found < 0 && !last && bytes.length < MOST_HEAD) return null;
  // Behind a quote that nothing closes every line end counts.
  if (found < 0)
    found = bytes.findIndex((byte, at) => at >= behind && (byte === LF || byte === CR));
  if (bytes[found] !== CR) return '\n';
  if (found + 1 === bytes.length && !last) return null;
  return bytes[found + 1] === LF ? '\r\n' : '\r';
}
