import { UndirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { Tie } from './build-graph.ts';

/** How a state stands in a network. */
export interface Measures {
  /** How many other states it has ties with. */
  readonly degree: number;
  /**
   * Of the shortest ways between every two others, the share that leads through it, 0 to 1 (Freeman
   * 1977; where there are several ways, each counts in part). A way has as many steps as it passes
   * pairs of tied states, whatever ties them.
   */
  readonly betweenness: number;
}

/** The measures of each state among these ties, of whatever kind and direction. */
export function measureStates(
  states: readonly string[],
  ties: readonly Tie[]
): Map<string, Measures> {
  const graph = new UndirectedGraph();
  for (const code of states) graph.addNode(code);
  for (const { from, to } of ties) {
    if (graph.hasNode(from) && graph.hasNode(to)) graph.mergeEdge(from, to);
  }
  const between = betweennessCentrality(graph, { getEdgeWeight: null });
  return new Map(
    states.map((code) => [
      code,
      { degree: graph.degree(code), betweenness: states.length > 2 ? between[code]! : 0 }
    ])
  );
}
