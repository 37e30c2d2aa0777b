const PRIME = 65_521;
/** So many bytes can be summed before a sum leaves 31 bits, in which engines add fastest. */
const PIECE = 3800;

/** The checksum Adler-32 of RFC 1950. */
export function adler32(bytes: Uint8Array): number {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += PIECE) {
    const end = Math.min(bytes.length, start + PIECE);
    let at = start;
    // Four at once wait for each other less.
    for (; at + 4 <= end; at += 4) {
      const [w, x, y, z] = [bytes[at]!, bytes[at + 1]!, bytes[at + 2]!, bytes[at + 3]!];
      b += 4 * (a + w) + 3 * x + 2 * y + z;
      a += w + x + y + z;
    }
    for (; at < end; at++) {
      a += bytes[at]!;
      b += a;
    }
    a %= PRIME;
    b %= PRIME;
  }
  return b * 65_536 + a;
}
