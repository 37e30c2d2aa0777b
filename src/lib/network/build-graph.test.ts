import { describe, expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { buildGraph } from './build-graph.ts';

const relations = shippedRelease.table('relations').rows();
const flows = shippedRelease.table('arms-tiv').rows();

describe('buildGraph', () => {
  test('every relation and every delivery stands in exactly one tie', () => {
    const ties = buildGraph(relations, flows);
    const inTies = ties.flatMap((tie) => tie.relations.map(({ index }) => index));
    expect(inTies.sort((a, b) => a - b)).toEqual(relations.map(({ index }) => index));
    const delivered = flows.filter(({ tivMillions }) => tivMillions > 0);
    expect(ties.flatMap((tie) => tie.flows)).toHaveLength(delivered.length);
    expect(new Set(ties.map(({ id }) => id)).size).toBe(ties.length);
  });

  test('a directed tie points from the acting state, so that two states may each have one', () => {
    const ties = buildGraph(relations, flows);
    const sanctions = ties.filter(({ pair, kind }) => pair === 'RUS-USA' && kind === 'sanctions');
    expect(sanctions.map(({ from, to }) => [from, to])).toEqual([
      ['RUS', 'USA'],
      ['USA', 'RUS']
    ]);
  });

  test('volumes add up and strength is that of the strongest relation', () => {
    const ties = buildGraph(relations, flows);
    for (const tie of ties) {
      expect(tie.tivMillions).toBeCloseTo(
        tie.flows.reduce((sum, { tivMillions }) => sum + tivMillions, 0)
      );
      expect(tie.strength).toBe(Math.max(0, ...tie.relations.map(({ strength }) => strength)));
    }
  });

  test('one row in focus brings its tie into focus', () => {
    const ties = buildGraph(relations, flows, (_, { index }) => index === 0);
    expect(ties.filter(({ inFocus }) => inFocus).map(({ kind }) => kind)).toEqual([
      'arms',
      relations[0]!.kind
    ]);
  });
});
