import { afterAll, expect, test } from 'vitest';
import { BusyError, PngDrawer } from './png-drawer.ts';

const drawer = new PngDrawer();
afterAll(() => drawer.close());

const SANS = "'Source Sans 3', sans-serif";
const JAPANESE = "'Noto Sans JP', sans-serif";
const letter = (text: string, family: string, weight = 400) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="28" font-family="${family}" font-weight="${weight}">${text}</text></svg>`;
const drawn = async (...args: Parameters<typeof letter>) =>
  Buffer.from(await drawer.draw(letter(...args), 1)).toString('base64');

test.each([
  ['Russian', SANS, ['Ж', 'Щ', 'ё', 'Ю']],
  ['Japanese', JAPANESE, ['日', '本', '領', 'の', 'カ', '択', '捉']],
  ['Japanese within Latin', SANS, ['日', '本', 'ッ']],
  ['signs', SANS, ['→', '≈', '−', '’', '“', '«', '½']]
])('%s letters are drawn, each its own and none as a box', async (_, family, letters) => {
  // No font has it: what is drawn for it is what is drawn for any letter that is missing.
  const missing = await drawn('\u{10fffd}', family);
  const pictures = new Set([missing, await drawn(' ', family)]);
  const none = pictures.size;
  for (const one of letters) pictures.add(await drawn(one, family));
  expect(pictures.size).toBe(none + letters.length);
});

test.each([SANS, JAPANESE, "'Source Serif 4', serif"])(
  '%s has a bold of its own',
  async (family) => {
    const light =
      family === "'Source Serif 4', serif" ? await drawn('a', SANS) : await drawn('a', family);
    expect(await drawn('a', family, 600)).not.toBe(light);
  }
);

test('no font of the machine is used', async () => {
  expect(await drawn('A', "'DejaVu Sans', 'Liberation Sans', Arial")).toBe(
    await drawn('A', "'Source Sans 3'")
  );
});

test('twice the scale is twice the pixels', async () => {
  const sizeOf = async (scale: number) => {
    const png = Buffer.from(await drawer.draw(letter('a', SANS), scale));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    return [png.readUInt32BE(16), png.readUInt32BE(20)];
  };
  expect(await sizeOf(1)).toEqual([40, 40]);
  expect(await sizeOf(2)).toEqual([80, 80]);
});

test('the same picture asked for at once is drawn once; too many others are refused', async () => {
  const small = new PngDrawer(2);
  const one = small.draw(letter('1', SANS), 1);
  expect(small.draw(letter('1', SANS), 1)).toBe(one);
  const others = [small.draw(letter('2', SANS), 1), small.draw(letter('3', SANS), 1)];
  await expect(small.draw(letter('4', SANS), 1)).rejects.toBeInstanceOf(BusyError);
  expect(await Promise.all([one, ...others])).toHaveLength(3);
  expect(await small.draw(letter('4', SANS), 1)).toBeInstanceOf(Uint8Array);
  await small.close();
});

test('what is no picture fails alone', async () => {
  await expect(drawer.draw('no picture', 1)).rejects.toThrow(/could not be drawn/);
  expect(await drawn('a', SANS)).not.toBe('');
});

test('a thread that ends takes only what it was drawing with it', async () => {
  const own = new PngDrawer();
  const [first, second] = [own.draw(letter('1', SANS), 1), own.draw(letter('2', SANS), 1)];
  const failed = expect(first).rejects.toThrow(/given up/);
  await own.close();
  await failed;
  expect(await second).toBeInstanceOf(Uint8Array);
  await own.close();
});
