import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import type { Table } from '#lib/core/table/table.ts';
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

describe('one state more', () => {
  const cast = { ...wide, withOthers: true };
  const size = { width: 808, height: 646 };
  const file = new URL('../../../data/relations.csv', import.meta.url);
  const csv = readFileSync(file, 'utf8').trimEnd();
  const before = placeStates(structureOf(shippedRelease), cast, size);

  /** The shipped release with a state that has many ties to the great powers. */
  function withState(code: string): Release {
    const lines = ['RUS', 'JPN', 'CHN', 'USA'].flatMap((power) =>
      [1, 2, 3, 4, 5, 6, 7].map(
        (i) =>
          `${code},${power},partnership,false,Planted ${i},200${i}-01-01,,1,-,-,https://a.org/,`
      )
    );
    const { table } = parseCsv(DATASETS.relations, `${csv}\n${lines.join('\n')}\n`);
    const tables = new Map(shippedRelease.tables).set('relations', table as unknown as Table);
    return new Release(2, shippedRelease.published, tables);
  }

  test.each(['SRB', 'BIH', 'NLD', 'FIN', 'TUR', 'BRN', 'MNG', 'ARG', 'NER', 'MYS', 'PAK', 'SAU'])(
    '%s: moves none of the main ones, and no other by more than an eighth of the width',
    (code) => {
      const after = placeStates(structureOf(withState(code)), cast, size);
      expect(after.has(code)).toBe(true);
      for (const [other, [x, y]] of after) {
        const was = before.get(other);
        if (!was) continue;
        const moved = Math.hypot(x - was[0], y - was[1]);
        const isMain = MAIN_STATES.some((main) => main === other);
        expect(moved, other).toBeLessThanOrEqual(isMain ? 0 : size.width / 8);
      }
    }
  );
});
