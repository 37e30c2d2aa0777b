import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pairOf } from '#lib/core/selection/dimension.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { buildGraph, type Tie } from './build-graph.ts';
import { findTriads } from './find-triads.ts';
import { inForce, SUMMIT } from './structure.ts';
import { TIE_KINDS, type TieKind } from './tie-style.ts';

const ties = buildGraph(
  shippedRelease
    .table('relations')
    .rows()
    .filter((row) => inForce(row, SUMMIT, SUMMIT)),
  shippedRelease
    .table('arms-tiv')
    .rows()
    .filter(({ year }) => year >= 2012 && year <= 2016)
);
const named = (kind: Parameters<typeof findTriads>[1]) =>
  findTriads(ties, kind).map(({ hub, sides }) => `${hub}: ${sides.join(', ')}`);

describe('findTriads', () => {
  test('Russia arms China and China’s rivals, with the ties that show it', () => {
    expect(named('arms-rivals').slice(0, 2)).toEqual(['RUS: CHN, IND', 'RUS: CHN, VNM']);
    const [first] = findTriads(ties, 'arms-rivals');
    const kinds = first!.ties.map(({ kind, from, to }) => `${kind} ${from}-${to}`);
    expect(kinds).toEqual([
      'arms RUS-CHN',
      'arms RUS-IND',
      'territorial-dispute CHN-IND',
      'conflict CHN-IND'
    ]);
  });

  test('the United States is allied to Japan and South Korea, which dispute Takeshima', () => {
    expect(named('allied-rivals')).toContain('USA: JPN, KOR');
  });

  test('as trying every three states would find them', () => {
    const code = fc.constantFrom('A', 'B', 'C', 'D', 'E');
    const anyTie = fc
      .record({ from: code, to: code, kind: fc.constantFrom(...TIE_KINDS), directed: fc.boolean() })
      .filter(({ from, to }) => from !== to)
      .map(({ from, to, kind, directed }): Tie => ({
        ...{ from, to, kind, directed: directed || kind === 'arms', pair: pairOf(from, to) },
        ...{ id: `${pairOf(from, to)} ${kind} ${from}`, relations: [], flows: [] },
        ...{ strength: 1, tivMillions: 0, inFocus: true }
      }));
    fc.assert(
      fc.property(fc.uniqueArray(anyTie, { selector: ({ id }) => id, maxLength: 25 }), (all) => {
        const has = (a: string, b: string, kinds: readonly TieKind[]) =>
          all.some((tie) => tie.pair === pairOf(a, b) && kinds.includes(tie.kind));
        const arms = (a: string, b: string) =>
          all.some((tie) => tie.kind === 'arms' && tie.from === a && tie.to === b);
        const expected: string[] = [];
        for (const hub of 'ABCDE') {
          for (const a of 'ABCDE') {
            for (const b of 'ABCDE') {
              if (a >= b || hub === a || hub === b || !arms(hub, a) || !arms(hub, b)) continue;
              if (has(a, b, ['conflict', 'territorial-dispute'])) expected.push(`${hub}${a}${b}`);
            }
          }
        }
        const found = findTriads(all, 'arms-rivals');
        expect(found.map(({ hub, sides }) => hub + sides.join('')).sort()).toEqual(expected.sort());
      })
    );
  });
});
