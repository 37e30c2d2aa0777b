import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileWat } from '#scripts/compile-wat.mjs';
import { plainFinder, Signs, vectorFinder } from './find-signs.ts';

const [plain, vector] = [plainFinder(), vectorFinder()];

/** Many signs, and bytes that differ from one in a bit. */
const bytes = fc
  .array(fc.oneof(fc.constantFrom(...'\n\r",;\t\0\u008a\u00a2', '\u00ac'), fc.nat({ max: 255 })), {
    maxLength: 300,
    size: 'max'
  })
  .map((signs) =>
    Uint8Array.from(signs, (sign) => (typeof sign === 'string' ? sign.charCodeAt(0) : sign))
  );

test('the module that is stored is the one that its source makes', async () => {
  const path = fileURLToPath(new URL('find-signs.wat', import.meta.url));
  const code = await compileWat(readFileSync(path, 'utf8'));
  await expect(
    `/** \`find-signs.wat\`, compiled, in base 64. Made anew by \`npx vitest run find-signs -u\`. */
export const FIND_SIGNS_WASM =
  '${code}';
`
  ).toMatchFileSnapshot('./find-signs-wasm.ts');
});

test('sixteen bytes at once find what one after another find', () => {
  const delimiter = fc.constantFrom(...',;\t|').map((sign) => sign.charCodeAt(0));
  fc.assert(
    fc.property(
      bytes,
      fc.nat({ max: 40 }),
      delimiter,
      fc.nat({ max: 1e9 }),
      (all, from, sign, base) => {
        const block = all.subarray(from);
        expect(vector(block, sign, base)).toEqual(plain(block, sign, base));
      }
    ),
    { seed: 7, numRuns: 2000 }
  );
});

test('nothing is left over from a longer block', () => {
  const block = new Uint8Array(1 << 15).fill(44);
  expect(vector(block, 44, 5)).toEqual(Int32Array.from(block, (_, at) => at + 5));
  for (const length of [0, 1, 15, 16, 17]) {
    expect(vector(block.subarray(0, length), 44, 0)).toHaveLength(length);
  }
});

test('places go on from block to block, and end with the end', () => {
  const text = new Uint8Array(100_000).fill(44);
  const places = new Signs(44).find(text, 7, 90_000);
  expect([...places]).toEqual(Array.from({ length: 90_000 - 7 + 1 }, (_, i) => i + 7));
});
