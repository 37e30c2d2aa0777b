import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  wcagContrast,
  type Color
} from 'culori';
import { expect, test } from 'vitest';
import { PALETTE, paletteStylesheet, type ColourToken } from './palette.ts';

const THEMES = [
  ['light', 0],
  ['dark', 1]
] as const;
const tokens = Object.keys(PALETTE) as ColourToken[];
const startingWith = (start: string) => tokens.filter((token) => token.startsWith(start));

test('tokens.css is made from the palette', async () => {
  await expect(paletteStylesheet()).toMatchFileSnapshot('./tokens.css');
});

const TEXTS: ColourToken[] = [
  'ink',
  'ink-2',
  'ink-3',
  'link',
  'warning',
  'error',
  'good',
  ...tokens.filter((token) => token.endsWith('-text'))
];
test.each(THEMES)('texts can be read on every surface: %s', (_, theme) => {
  for (const text of TEXTS) {
    for (const surface of ['page', 'raised', 'sunk'] as const) {
      const contrast = wcagContrast(PALETTE[text][theme], PALETTE[surface][theme]);
      expect(contrast, `${text} on ${surface}`).toBeGreaterThanOrEqual(4.5);
    }
  }
});

/** Undecided is hatched and outlined in the colour of controls. */
const MARKS = [
  'control',
  ...startingWith('country-'),
  ...startingWith('leader-'),
  ...startingWith('stance-').filter((token) => token !== 'stance-undecided'),
  ...startingWith('kind-')
] as ColourToken[];
test.each(THEMES)('marks stand out from page and raised surfaces: %s', (_, theme) => {
  for (const mark of MARKS) {
    for (const surface of ['page', 'raised'] as const) {
      const contrast = wcagContrast(PALETTE[mark][theme], PALETTE[surface][theme]);
      expect(contrast, `${mark} on ${surface}`).toBeGreaterThanOrEqual(3);
    }
  }
});

const EYES: Record<string, (seen: Color) => Color> = {
  'full colour vision': (seen) => seen,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1)
};
const SETS: [string, ColourToken[]][] = [
  ['countries', startingWith('country-').filter((token) => !token.endsWith('-text'))],
  ['leaders of Japan', ['country-JPN', ...startingWith('leader-')]],
  ['stances', startingWith('stance-').filter((token) => !token.endsWith('-text'))],
  ['kinds of relation', startingWith('kind-')]
];
test.each(SETS)('%s are told apart by every eye', (_, set) => {
  const distance = differenceCiede2000();
  for (const [theme, index] of THEMES) {
    for (const [eye, see] of Object.entries(EYES)) {
      set.forEach((a, i) => {
        for (const b of set.slice(i + 1)) {
          const apart = distance(see(parse(PALETTE[a][index])!), see(parse(PALETTE[b][index])!));
          expect(apart, `${a} and ${b}, ${theme}, ${eye}`).toBeGreaterThanOrEqual(9);
        }
      });
    }
  }
});
