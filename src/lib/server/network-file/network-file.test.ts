import fc from 'fast-check';
import { MultiGraph } from 'graphology';
import { parse as parseGexf, write as writeGexf } from 'graphology-gexf';
import { parse as parseGraphml } from 'graphology-graphml';
import { describe, expect, test } from 'vitest';
import { viewFor } from '#lib/charts/chart.ts';
import { gatherNetwork } from '#lib/charts/network/gather-network.ts';
import { network } from '#lib/charts/network/network.ts';
import { exportView } from '#lib/charts/picture/exported-view.ts';
import { parseCsv } from '#lib/core/csv/parse-csv.ts';
import { DATASETS } from '#lib/core/datasets/catalog.ts';
import { relationsOfGraph } from '#lib/core/intake/relations-of-graph.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { networkFile } from './network-file.ts';
import { networkGraph } from './network-graph.ts';
import { writeGraphml } from './write-graphml.ts';

const dataAt = (address: string) => {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  return gatherNetwork(viewFor(network, shippedRelease, selection), options, 'full');
};
const graphAt = (address: string) => networkGraph(dataAt(address), languageIn('en'));

type AnyGraph = Pick<MultiGraph, 'mapNodes' | 'mapEdges' | 'isDirected'>;
const contentOf = (graph: AnyGraph) => ({
  nodes: graph.mapNodes((id, attributes) => [id, attributes]),
  edges: graph.mapEdges((id, attributes, source, target) => [
    ...[id, source, target, graph.isDirected(id)],
    attributes
  ])
});

const FORMATS = [
  ['GraphML', writeGraphml, (text: string) => parseGraphml(MultiGraph, text)],
  [
    'GEXF',
    (graph: MultiGraph) => writeGexf(graph, { version: '1.2' }),
    (text: string) => parseGexf(MultiGraph, text)
  ]
] as const;

describe('the network as a file', () => {
  test('has an edge for each relation and each arms tie of the view, with its evidence', () => {
    const data = dataAt('country=VNM');
    const graph = graphAt('country=VNM');
    const edges = data.ties.reduce(
      (sum, { kind, relations }) => sum + (kind === 'arms' ? 1 : relations.length),
      0
    );
    expect([graph.order, graph.size]).toEqual([data.states.length, edges]);
    const arms = graph.getEdgeAttributes('RUS-VNM arms RUS');
    expect(arms).toMatchObject({ relation: 'arms', tiv_millions: 3612.9, estimate: false });
    expect(arms['source_url']).toMatch(/^https:/);
    graph.forEachEdge((_, { source_title }) => expect(source_title).toBeTruthy());
  });

  test.each(FORMATS)('%s: is read back as it was written', (_, write, read) => {
    const graph = graphAt('');
    expect(contentOf(read(write(graph)))).toEqual(contentOf(graph));
  });

  test.each(FORMATS)('%s: whatever a name holds, it survives', (_, write, read) => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
        const graph = new MultiGraph({ type: 'mixed' });
        graph.addNode('A', { label: `x${name.replace(/\s/g, ' ')}` });
        graph.addNode('B');
        graph.addDirectedEdgeWithKey('e', 'A', 'B', { note: `x${name.replace(/\s/g, ' ')}.` });
        expect(contentOf(read(write(graph)))).toEqual(contentOf(graph));
      }),
      { numRuns: 40 }
    );
  });

  test.each(FORMATS)(
    '%s: comes back as the rows of relations that it was made of',
    (_, write, read) => {
      const data = dataAt('from=1990-01-01&to=2026-01-01');
      const graph = read(write(networkGraph(data, languageIn('ru'))));
      const edges = graph.mapEdges((edge, attributes, source, target) => ({
        ...{ source, target, attributes },
        isDirected: graph.isDirected(edge)
      }));
      const { table, problems } = parseCsv(DATASETS.relations, relationsOfGraph(edges, new Map()));
      expect(problems).toEqual([]);
      const plain = (row: object) => JSON.stringify({ ...row, index: 0, source: 0, target: 0 });
      const sent = data.ties.flatMap(({ relations }) => relations.map(plain)).sort();
      expect(table.rows().map(plain).sort()).toEqual(sent);
    }
  );
});

test.each(['graphml', 'gexf'] as const)('%s: tells what it is and how to cite it', (format) => {
  const { selection, options } = parseAddress(new URLSearchParams('country=VNM'));
  const view = exportView({
    ...{ chart: network, release: shippedRelease, selection, options, extent: 'full' },
    ...{ language: languageIn('en'), origin: 'https://entente.example' }
  });
  const text = networkFile(view, format);
  const described = /<desc(?:ription)?>([^<]*)</.exec(text)![1]!;
  for (const told of [view.words.headline, 'Vietnam', 'ATOP', 'SIPRI', view.cited.address]) {
    expect(described.replaceAll('&amp;', '&')).toContain(told);
  }
});

test('names of nodes become codes, other names of attributes are understood, arms are left out', () => {
  const edges = [
    {
      ...{ source: 'n1', target: 'RUS', isDirected: false },
      attributes: { type: 'alliance', label: 'Pact', weight: 3 }
    },
    { source: 'RUS', target: 'n1', isDirected: true, attributes: { relation: 'arms' } }
  ];
  expect(
    relationsOfGraph(edges, new Map([['n1', 'JPN']]))
      .split('\n')
      .slice(1, 3)
  ).toEqual(['JPN,RUS,alliance,false,Pact,,,3,,,,', '']);
});
