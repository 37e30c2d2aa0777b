import { expect, test } from 'vitest';
import { pairOf } from '#lib/core/selection/dimension.ts';
import type { Tie } from './build-graph.ts';
import { measureStates } from './measure-states.ts';

const tie = (from: string, to: string, kind: Tie['kind'] = 'partnership'): Tie => ({
  ...{ id: `${from}${to}${kind}`, pair: pairOf(from, to), kind, from, to, directed: false },
  ...{ relations: [], flows: [], strength: 1, tivMillions: 0, inFocus: true }
});

test('in a star all ways lead through the middle', () => {
  const measures = measureStates(
    ['A', 'B', 'C', 'D'],
    [tie('A', 'B'), tie('A', 'C'), tie('A', 'D')]
  );
  expect(measures.get('A')).toEqual({ degree: 3, betweenness: 1 });
  expect(measures.get('B')).toEqual({ degree: 1, betweenness: 0 });
});

test('on a square each corner carries half of the one way around it, counted over three pairs', () => {
  const ring = [tie('A', 'B'), tie('B', 'C'), tie('C', 'D'), tie('D', 'A')];
  for (const [, { degree, betweenness }] of measureStates(['A', 'B', 'C', 'D'], ring)) {
    expect(degree).toBe(2);
    expect(betweenness).toBeCloseTo(0.5 / 3);
  }
});

test('several ties of one pair are one neighbour; two states have nothing in between', () => {
  const measures = measureStates(['A', 'B'], [tie('A', 'B'), tie('B', 'A', 'sanctions')]);
  expect(measures.get('A')).toEqual({ degree: 1, betweenness: 0 });
});
