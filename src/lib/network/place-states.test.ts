import { describe, expect, test } from 'vitest';
import { Release } from '#lib/core/release/release.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { placeStates } from './place-states.ts';
import { MAIN_STATES, structureOf } from './structure.ts';

const area = { width: 480, height: 400 };
const wide = { form: 'wide', withOthers: false, guests: [] } as const;

describe('placeStates', () => {
  test('the simulation, run again from nothing, comes to rest at the same places', () => {
    const again = new Release(1, shippedRelease.published, shippedRelease.tables);
    expect(structureOf(again)).not.toBe(structureOf(shippedRelease));
    expect([...placeStates(structureOf(again), wide, area)]).toEqual([
      ...placeStates(structureOf(shippedRelease), wide, area)
    ]);
  });

  test.each([
    ['wide', wide, area],
    ['narrow', { ...wide, form: 'narrow' }, { width: 328, height: 367 }],
    ['full', { ...wide, withOthers: true }, { width: 808, height: 646 }]
  ] as const)('%s: states stand apart and inside', (_, cast, size) => {
    const { states } = structureOf(shippedRelease);
    const places = [...placeStates(structureOf(shippedRelease), cast, size)];
    expect(places.slice(0, 8).map(([code]) => code)).toEqual([...MAIN_STATES]);
    for (const [code, [x, y]] of places) {
      expect(x > 0 && y > 0 && x < size.width && y < size.height).toBe(true);
      for (const [other, [ox, oy]] of places) {
        if (other === code) continue;
        const free =
          Math.hypot(x - ox, y - oy) - states.get(code)!.radius - states.get(other)!.radius;
        expect(free, `${code} ${other}`).toBeGreaterThan(8);
      }
    }
  });

  test('a guest finds a place and moves nobody', () => {
    const structure = structureOf(shippedRelease);
    const without = placeStates(structure, wide, area);
    const withGuest = placeStates(structure, { ...wide, guests: ['BLR'] }, area);
    expect(withGuest.get('BLR')).toBeDefined();
    for (const [code, place] of without) expect(withGuest.get(code)).toEqual(place);
  });
});
