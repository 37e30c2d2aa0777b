import { write as writeGexf } from 'graphology-gexf';
import type { NetworkData } from '#lib/charts/network/gather-network.ts';
import type { ExportedView } from '#lib/charts/picture/exported-view.ts';
import { PUBLISHER } from '#lib/core/citation/cited-view.ts';
import { networkGraph } from './network-graph.ts';
import { writeGraphml } from './write-graphml.ts';

/**
 * A view of the network as a graph file, GraphML or GEXF 1.2, which every Gephi opens. It tells what it
 * shows, its sources and terms, and how to cite it.
 */
export function networkFile(view: ExportedView, format: 'graphml' | 'gexf'): string {
  const { data, language, words, filters, cited, terms, citation } = view;
  const graph = networkGraph(data as NetworkData, language);
  const told = [words.headline, words.kicker, filters.filters, words.sources, ...terms, citation];
  graph.replaceAttributes({
    lastModifiedDate: cited.published.slice(0, 10),
    creator: PUBLISHER,
    description: told.filter(Boolean).join('\n')
  });
  return format === 'gexf' ? writeGexf(graph, { version: '1.2' }) : writeGraphml(graph);
}
