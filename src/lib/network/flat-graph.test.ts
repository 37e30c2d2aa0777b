import { expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { buildGraph } from './build-graph.ts';
import { flatGraphOf, registerOf } from './flat-graph.ts';

const ties = buildGraph(
  shippedRelease.table('relations').rows(),
  shippedRelease.table('arms-tiv').rows()
);

test('every tie stands in one pair, every pair links its two states', () => {
  const register = registerOf(ties);
  expect(register.pairs.flatMap((pair) => pair.ties)).toHaveLength(ties.length);
  expect(register.codes[0]).toBe('RUS');
  const { count, sources, targets, weights } = flatGraphOf(register);
  expect(count).toBe(register.codes.length);
  register.pairs.forEach(({ a, b }, i) => {
    expect([register.codes[sources[i]!], register.codes[targets[i]!]]).toEqual([a, b]);
    expect(weights[i]! > 0 && weights[i]! <= 1).toBe(true);
  });
});
