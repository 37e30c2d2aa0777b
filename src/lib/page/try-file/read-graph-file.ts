import { MultiGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf/browser';
import { parse as parseGraphml } from 'graphology-graphml/browser';
import { relationsOfGraph, type GraphEdge } from '#lib/core/intake/relations-of-graph.ts';

const CODE = /^[A-Z]{3}$/;

/**
 * A GraphML or GEXF file as a table of relations. A state is known by the id of its node, or by an
 * attribute `code` of it.
 * @throws {Error} where the file is no such graph
 */
export async function readGraphFile(file: File): Promise<File> {
  const text = await file.text();
  const isGexf = /<gexf[\s>]/.test(text.slice(0, 2000));
  const options = { addMissingNodes: true };
  const graph = isGexf
    ? parseGexf(MultiGraph, text, { ...options, allowUndeclaredAttributes: true })
    : parseGraphml(MultiGraph, text, options);
  const codes = new Map<string, string>();
  graph.forEachNode((id, { code }) => {
    if (typeof code === 'string' && CODE.test(code)) codes.set(id, code);
  });
  const edges = graph.mapEdges((edge, attributes, source, target): GraphEdge => ({
    ...{ source, target, attributes },
    isDirected: graph.isDirected(edge)
  }));
  return new File([relationsOfGraph(edges, codes)], file.name, { type: 'text/csv' });
}
