import { expect, test } from 'vitest';
import { drawChart, storedPicture } from '#tests/draw-chart.ts';
import type { HouseEffectsData } from './gather-house-effects.ts';
import { houseEffects } from './house-effects.ts';

test.each([
  ['house-effects', {}],
  ['house-effects-narrow', { width: 328 }],
  ['house-effects-putin-net-ja', { address: '?leader=Vladimir+Putin&measure=net', locale: 'ja' }],
  ['house-effects-nhk-ru', { address: '?pollster=NHK&by=pollster.house-effects', locale: 'ru' }],
  ['house-effects-empty', { address: '?leader=Shinzo+Abe&from=2016-12-01&to=2016-12-04' }]
] as const)('picture %s', async (name, drawing) => {
  await expect(drawChart(houseEffects, drawing).svg).toMatchFileSnapshot(storedPicture(name));
});

test('effects add to zero and are those of the second Abe government by default', () => {
  const data = drawChart(houseEffects).data as HouseEffectsData;
  expect(data.term).toMatchObject({ leader: 'Shinzo Abe', termEnd: expect.any(Number) as number });
  expect(data.houses.reduce((sum, { effect }) => sum + effect, 0)).toBeCloseTo(0, 6);
  const of = (pollster: string) => data.houses.find((house) => house.pollster === pollster)!;
  // JNN runs about seven points above NHK, as matched polls say too.
  expect(of('JNN').effect - of('NHK').effect).toBeGreaterThan(5);
  expect(of('JNN').effect - of('NHK').effect).toBeLessThan(9);
});

test('its own choice of a pollster dims the others and removes none', () => {
  const all = drawChart(houseEffects).data as HouseEffectsData;
  const { data } = drawChart(houseEffects, { address: '?pollster=NHK&by=pollster.house-effects' });
  const { houses } = data as HouseEffectsData;
  expect(houses).toHaveLength(all.houses.length);
  expect(houses.filter((house) => house.inFocus).map((house) => house.pollster)).toEqual(['NHK']);
});

test.each(['en', 'ja', 'ru'] as const)('the finding in words: %s', (locale) => {
  const { words } = drawChart(houseEffects, { locale });
  expect(words.headline).toMatchSnapshot();
  expect(words.summary).toMatchSnapshot();
});

test('where no interval leaves out zero, no pollster is said to stand apart', () => {
  const { words, data } = drawChart(houseEffects, { address: '?leader=Keizo+Obuchi' });
  expect((data as HouseEffectsData).houses).toEqual([]);
  expect(words.headline).toBe('Too few polls in this selection to compare pollsters');
});
