const PRIME = 65_521;
/** So many bytes can be summed before a sum leaves 32 bits. */
const PIECE = 5552;

/** The checksum Adler-32 of RFC 1950. */
export function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(bytes.length, start + PIECE);
    for (let i = start; i < end; i++) {
      a += bytes[i]!;
      b += a;
    }
    a %= PRIME;
    b %= PRIME;
  }
  return b * 65_536 + a;
}
