import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum
} from 'd3';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { steadyNumbers } from './layout.ts';
import { spreadOf } from './layout-quality.ts';
import { MODEL, QuickLayout, TICKS, type FlatGraph } from './quick-layout.ts';

function randomGraph(count: number, links: number, seed = 1): FlatGraph {
  const next = steadyNumbers(seed);
  const any = () => Math.floor(next() * count);
  const pairs = Array.from({ length: links }, () => {
    const a = any();
    return [a, (a + 1 + Math.floor(next() * (count - 1))) % count] as const;
  });
  return {
    count,
    sources: Int32Array.from(pairs, ([a]) => a),
    targets: Int32Array.from(pairs, ([, b]) => b),
    weights: Float64Array.from(pairs, () => 1)
  };
}

function atRest(graph: FlatGraph): QuickLayout {
  const layout = new QuickLayout(graph);
  while (!layout.isAtRest) layout.tick();
  return layout;
}

/** The same model, by d3-force itself. */
function byD3({ count, sources, targets }: FlatGraph) {
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const links = [...sources].map((source, i) => ({ source, target: targets[i]! }));
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(MODEL.distance))
    .force('charge', forceManyBody().strength(MODEL.charge))
    .force('x', forceX().strength(MODEL.centring))
    .force('y', forceY().strength(MODEL.centring))
    .stop()
    .tick(TICKS);
  return {
    x: Float64Array.from(nodes, (node) => node.x!),
    y: Float64Array.from(nodes, (node) => node.y!)
  };
}

describe('QuickLayout', () => {
  test.each([
    [50, 200],
    [200, 1000]
  ])('%i states with %i links lie as well as d3-force lays them, within 2 %', (count, links) => {
    const graph = randomGraph(count, links);
    const ours = spreadOf(graph, atRest(graph));
    const theirs = spreadOf(graph, byD3(graph));
    expect(Math.abs(ours / theirs - 1)).toBeLessThan(0.02);
  });

  test('the same graph comes to the same places', () => {
    const graph = randomGraph(60, 150);
    expect(atRest(graph).x).toEqual(atRest(graph).x);
  });

  test('whatever graph, even states in one place: all places are finite', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 30 }), fc.nat(60), fc.nat(), (count, links, seed) => {
        const layout = new QuickLayout(randomGraph(count, links, seed));
        layout.x.fill(0);
        layout.y.fill(0);
        for (let i = 0; i < 20; i++) layout.tick();
        expect([...layout.x, ...layout.y].every(Number.isFinite)).toBe(true);
      })
    );
  });
});
