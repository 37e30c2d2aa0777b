import { expect, test } from 'vitest';
import { paletteStylesheet } from './palette.ts';

test('tokens.css is made from the palette', async () => {
  await expect(paletteStylesheet()).toMatchFileSnapshot('./tokens.css');
});
