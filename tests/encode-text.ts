import type { Encoding } from '#lib/core/csv/encoding.ts';

/** Bytes of a text in an encoding, the inverse of TextDecoder; null where it has no such character. */
export function encodeText(text: string, encoding: Encoding): Uint8Array | null {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-16le' || encoding === 'utf-16be') {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) {
      view.setUint16(i * 2, text.charCodeAt(i), encoding === 'utf-16le');
    }
    return bytes;
  }
  const table = inverseOf(encoding);
  const bytes: number[] = [];
  for (const character of text) {
    const sequence = table.get(character);
    if (!sequence) return null;
    bytes.push(...sequence);
  }
  return Uint8Array.from(bytes);
}

const inverses = new Map<Encoding, Map<string, readonly number[]>>();

function inverseOf(encoding: Encoding): Map<string, readonly number[]> {
  let table = inverses.get(encoding);
  if (table) return table;
  inverses.set(encoding, (table = new Map()));
  const decoder = new TextDecoder(encoding, { fatal: true });
  const add = (...bytes: number[]) => {
    let character: string;
    try {
      character = decoder.decode(Uint8Array.from(bytes));
    } catch {
      return;
    }
    if ([...character].length === 1 && !table.has(character)) table.set(character, bytes);
  };
  for (let first = 0; first < 256; first++) add(first);
  if (encoding === 'shift_jis' || encoding === 'euc-jp') {
    for (let first = 0x80; first < 256; first++) {
      for (let second = 0x40; second < 256; second++) add(first, second);
    }
  }
  return table;
}
