import { describe, expect, test } from 'vitest';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS, type DatasetName } from '#lib/core/datasets/catalog.ts';
import { Release } from '#lib/core/release/release.ts';
import { View } from '#lib/core/release/view.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { parseDay } from '#lib/core/table/day.ts';
import { sizeFor } from '#lib/ui/scene.ts';
import { readFileSync } from 'node:fs';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { gatherNetwork } from './gather-network.ts';
import { placeNetwork } from './place-network.ts';

const gather = (address = '', release = shippedRelease, extent: 'brief' | 'full' = 'brief') => {
  const { selection } = parseAddress(new URLSearchParams(address));
  return gatherNetwork(new View(release, selection, 'network'), {}, extent);
};

/** The shipped release with the rows of every table the other way round. */
function reversedRelease(): Release {
  const tables = (Object.keys(DATASETS) as DatasetName[]).map((name) => {
    const path = new URL(`../../../../data/${name}.csv`, import.meta.url);
    const [header, ...lines] = readFileSync(path, 'utf8').trimEnd().split('\n');
    return [
      name,
      parseCsv(DATASETS[name], [header, ...lines.reverse()].join('\n') + '\n').table
    ] as const;
  });
  return new Release(1, '2026-11-01T00:00:00.000Z', new Map(tables));
}

describe('gatherNetwork', () => {
  test('without a time, the ties are those of the day of the summit, arms of five years', () => {
    const { ties, years } = gather();
    const summit = parseDay('2016-12-15')!;
    expect(years).toEqual([2012, 2016]);
    for (const { relations, flows } of ties) {
      for (const { start, end } of relations) {
        expect(start ?? -Infinity).toBeLessThanOrEqual(summit);
        expect(end ?? Infinity).toBeGreaterThanOrEqual(summit);
      }
      for (const { year } of flows) expect(year >= 2012 && year <= 2016).toBe(true);
    }
  });

  test('with a time, those in force at some point of it', () => {
    const { ties } = gather('?from=1950-01-01&to=1960-12-31');
    const [from, to] = [parseDay('1950-01-01')!, parseDay('1960-12-31')!];
    expect(ties.some(({ id }) => id === 'CHN-RUS alliance')).toBe(true);
    for (const { start, end } of ties.flatMap(({ relations }) => relations)) {
      expect(start ?? -Infinity).toBeLessThanOrEqual(to);
      expect(end ?? Infinity).toBeGreaterThanOrEqual(from);
    }
  });

  test('shares are of all imports and all exports', () => {
    const share = gather('?pair=RUS-VNM').shares.get('RUS-VNM arms RUS')!;
    expect(share.importsPercent).toBeCloseTo(86.83, 1);
    expect(share.exportsPercent).toBeCloseTo(10.67, 1);
  });

  test('volumes that rest mostly on estimated numbers are known', () => {
    const { estimated } = gather();
    expect(estimated.has('IND-RUS arms RUS')).toBe(true);
    expect(estimated.has('RUS-VNM arms RUS')).toBe(false);
  });

  test('the order of the rows changes neither ties nor picture', () => {
    const reversed = reversedRelease();
    const language = languageIn('en');
    for (const extent of ['brief', 'full'] as const) {
      const [here, there] = [gather('', shippedRelease, extent), gather('', reversed, extent)];
      expect(there.states).toEqual(here.states);
      const pictures = [here, there].map((data) => {
        const { states, ties, names, key } = placeNetwork(data, sizeFor(480), language);
        return {
          states,
          names,
          key,
          lines: ties.map(({ id, line, marker }) => [id, line, marker])
        };
      });
      expect(pictures[1]).toEqual(pictures[0]);
    }
  });

  test('what another view selects as a kind of weapon keeps only arms ties with such a deal', () => {
    const arms = gather('?category=submarines').ties.filter(({ kind }) => kind === 'arms');
    expect(arms.map(({ id }) => id)).toContain('RUS-VNM arms RUS');
    expect(arms.length).toBeLessThan(10);
  });
});
