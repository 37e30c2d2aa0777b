import {
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum
} from 'd3';
import Graph from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import createGraph from 'ngraph.graph';
import createLayout from 'ngraph.forcelayout';
import { steadyNumbers } from '#lib/network/layout.ts';
import { spreadOf } from '#lib/network/layout-quality.ts';
import { MODEL, QuickLayout, TICKS, type FlatGraph } from '#lib/network/quick-layout.ts';
import { measure } from './measure.ts';
import { randomGraph } from './random-graph.ts';
import { digits, type Section } from './report.ts';

const SIZES = [
  { count: 50, links: 200, rounds: 5 },
  { count: 200, links: 5000, rounds: 3 },
  { count: 2000, links: 10_000, rounds: 1 }
] as const;

/** How far theirs and ours may differ in quality where both follow one model. */
const MOST_DIFFERENCE = 0.02;

type Places = { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };

/** Layouts from nothing to rest: quality beside time, on the same graphs. */
export function benchNetworkLayout(): Section[] {
  return SIZES.map(({ count, links, rounds }) => {
    const graph = randomGraph(count, links);
    const contenders = [
      { name: 'Entente: QuickLayout', lay: byEntente },
      { name: 'd3-force', lay: byD3 },
      { name: 'ngraph.forcelayout', lay: byNgraph },
      { name: 'graphology ForceAtlas2', lay: byForceAtlas }
    ];
    const spreads = contenders.map(({ lay }) => spreadOf(graph, lay(graph)));
    const difference = Math.abs(spreads[0]! / spreads[1]! - 1);
    if (difference > MOST_DIFFERENCE) {
      throw new Error(`Quality differs from d3-force by ${digits(difference * 100)} %`);
    }
    const timings = measure(
      contenders.map(({ name, lay }) => ({ name, run: () => lay(graph) })),
      rounds
    );
    const own = timings[0]!.medianMs;
    return {
      title: `Laying out ${count} states with ${links.toLocaleString('en')} ties`,
      text: `${TICKS} ticks each, from the library’s own start to rest. Entente and d3-force follow the same model with the same constants; ngraph.forcelayout and ForceAtlas2 (Barnes–Hut above 1,000 nodes) follow their own, with their defaults. Spread is the mean length of ties over the mean distance of all pairs: the smaller, the nearer tied states lie.`,
      head: ['', 'to rest', 'a tick', 'spread', 'ratio'],
      rows: timings.map(({ name, medianMs }, i) => [
        name,
        `${digits(medianMs)} ms`,
        `${digits(medianMs / TICKS)} ms`,
        digits(spreads[i]!),
        `${digits(medianMs / own)}×`
      ])
    };
  });
}

function byEntente(graph: FlatGraph): Places {
  const layout = new QuickLayout(graph);
  while (!layout.isAtRest) layout.tick();
  return layout;
}

function byD3({ count, sources, targets }: FlatGraph): Places {
  const nodes: SimulationNodeDatum[] = Array.from({ length: count }, () => ({}));
  const links = Array.from(sources, (source, i) => ({ source, target: targets[i]! }));
  forceSimulation(nodes)
    .force('link', forceLink(links).distance(MODEL.distance))
    .force('charge', forceManyBody().strength(MODEL.charge))
    .force('x', forceX().strength(MODEL.centring))
    .force('y', forceY().strength(MODEL.centring))
    .stop()
    .tick(TICKS);
  return { x: nodes.map((node) => node.x!), y: nodes.map((node) => node.y!) };
}

function byNgraph({ count, sources, targets }: FlatGraph): Places {
  const graph = createGraph();
  for (let i = 0; i < count; i++) graph.addNode(i);
  sources.forEach((source, i) => graph.addLink(source, targets[i]!));
  const layout = createLayout(graph);
  for (let i = 0; i < TICKS; i++) layout.step();
  const places = Array.from({ length: count }, (_, i) => layout.getNodePosition(i));
  return { x: places.map(({ x }) => x), y: places.map(({ y }) => y) };
}

function byForceAtlas({ count, sources, targets }: FlatGraph): Places {
  const graph = new Graph({ type: 'undirected' });
  const next = steadyNumbers(1);
  for (let i = 0; i < count; i++) graph.addNode(i, { x: next() * 100, y: next() * 100 });
  sources.forEach((source, i) => graph.addEdge(source, targets[i]!));
  const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: count > 1000 };
  const places = forceAtlas2(graph, { iterations: TICKS, settings });
  const at = (i: number) => places[String(i)]!;
  return {
    x: Array.from({ length: count }, (_, i) => at(i)['x']!),
    y: Array.from({ length: count }, (_, i) => at(i)['y']!)
  };
}
