import { expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { placeOnMap } from './place-on-map.ts';
import { MAIN_STATES, structureOf } from './structure.ts';

const { states } = structureOf(shippedRelease);
const codes = [...MAIN_STATES, ...structureOf(shippedRelease).standing];
const main = codes.map((code) => states.get(code)!);

test.each([280, 480, 808])('at a width of %i, states stand apart and inside', (width) => {
  const { places, height, land } = placeOnMap(main, width, width * 0.7);
  expect(land.length).toBeGreaterThan(1000);
  for (const [code, [x, y]] of places) {
    expect(x > 0 && y > 0 && x < width && y < height, code).toBe(true);
    expect([x, y]).toEqual([Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
    for (const [other, [ox, oy]] of places) {
      if (other === code) continue;
      const free =
        Math.hypot(x - ox, y - oy) - states.get(code)!.radius - states.get(other)!.radius;
      expect(free, `${code} ${other}`).toBeGreaterThan(-1);
    }
  }
});

test('west is left, north is up', () => {
  const { places } = placeOnMap(
    MAIN_STATES.map((code) => states.get(code)!),
    480,
    300
  );
  const at = (code: string) => places.get(code)!;
  expect(at('IND')[0]).toBeLessThan(at('CHN')[0]);
  expect(at('CHN')[0]).toBeLessThan(at('JPN')[0]);
  expect(at('JPN')[0]).toBeLessThan(at('USA')[0]);
  expect(at('RUS')[1]).toBeLessThan(at('CHN')[1]);
  expect(at('CHN')[1]).toBeLessThan(at('IDN')[1]);
});

test('one state alone stands in the middle, and none is no fault', () => {
  const { places, height } = placeOnMap([states.get('JPN')!], 300, 200);
  expect(places.get('JPN')).toEqual([150, Math.round(height / 2)]);
  expect(placeOnMap([], 300, 200).places.size).toBe(0);
});
