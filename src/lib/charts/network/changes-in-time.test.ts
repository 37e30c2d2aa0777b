import { describe, expect, test } from 'vitest';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import { languageIn } from '#tests/shipped-release.ts';
import { changesIn, sayChanges } from './changes-in-time.ts';
import type { NetworkData } from './gather-network.ts';
import { network } from './network.ts';
import type { NetworkScene } from './network-scene.ts';

const draw = (drawing: Drawing) => {
  const { data, scene } = drawChart(network, { width: 480, ...drawing });
  return { data: data as NetworkData, scene: scene as NetworkScene };
};
const yearOf = (year: number, more = '') =>
  `?from=${year}-01-01&to=${year}-12-31&by=time.network${more}`;

describe('time on the network', () => {
  test.each(['', '&country=VNM', '&pair=RUS-VNM', '&country=JPN&by=time.network,country.network'])(
    'from 1990 on no state moves while ties come and go: %s',
    (more) => {
      const places = new Map<string, string>();
      const heights = new Set<number>();
      const counts = new Set<number>();
      for (let year = 1990; year <= 2026; year += 3) {
        const { scene } = draw({ address: yearOf(year, more) });
        heights.add(scene.stage!.height);
        counts.add(scene.ties.length);
        for (const { id, x, y } of scene.states) {
          expect(places.get(id) ?? `${x} ${y}`, `${id} in ${year}`).toBe(`${x} ${y}`);
          places.set(id, `${x} ${y}`);
        }
      }
      expect(heights.size).toBe(1);
      expect(counts.size).toBeGreaterThan(1);
    }
  );

  test('what begins and what ends in a year is told, from the rows', () => {
    const { data } = draw({ address: yearOf(2022) });
    const { begun, ended } = changesIn(data);
    expect(begun.length + ended.length).toBeGreaterThan(0);
    const year = (day: number | null) => new Date((day ?? 0) * 86_400_000).getUTCFullYear();
    expect(begun.every(({ relation }) => year(relation.start) === 2022)).toBe(true);
    expect(ended.every(({ relation }) => year(relation.end) === 2022)).toBe(true);
    expect(sayChanges(data, languageIn('en'))).toContain('Japan–Russia, partnership');
    expect(sayChanges(data, languageIn('ru'))).toContain('Закончились: ');
    expect(sayChanges(data, languageIn('ja'))).toContain('終わり：');
  });

  test('an open period has no moment to tell of', () => {
    expect(sayChanges(draw({ address: '?from=2000-01-01' }).data, languageIn('en'))).toBe('');
  });
});
