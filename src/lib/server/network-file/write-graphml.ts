import type { MultiGraph } from 'graphology';

type Value = string | number | boolean;
type Type = 'boolean' | 'int' | 'double' | 'string';

/**
 * A graph as GraphML that Gephi opens: attributes are declared with their types, and edges are
 * undirected unless they say otherwise, since some readers heed `directed` only where it is true. The
 * graph's attribute `description` tells what it is.
 */
export function writeGraphml(graph: MultiGraph): string {
  const keys = { node: new Map<string, Type>(), edge: new Map<string, Type>() };
  const learn = (of: 'node' | 'edge', attributes: Readonly<Record<string, Value>>) => {
    for (const [name, value] of Object.entries(attributes)) {
      keys[of].set(name, wider(keys[of].get(name), typeOf(value)));
    }
  };
  graph.forEachNode((_, attributes) => learn('node', attributes as Record<string, Value>));
  graph.forEachEdge((_, attributes) => learn('edge', attributes as Record<string, Value>));

  const dataOf = (of: 'node' | 'edge', attributes: Readonly<Record<string, Value>>) =>
    Object.entries(attributes)
      .map(([name, value]) => `\n      <data key="${of}-${name}">${escaped(String(value))}</data>`)
      .join('');
  const declared = (['node', 'edge'] as const).flatMap((of) =>
    [...keys[of]].map(
      ([name, type]) =>
        `  <key id="${of}-${name}" for="${of}" attr.name="${name}" attr.type="${type}"/>`
    )
  );
  const nodes = graph.mapNodes(
    (id, attributes) =>
      `    <node id="${escaped(id)}">${dataOf('node', attributes as Record<string, Value>)}\n    </node>`
  );
  const edges = graph.mapEdges((id, attributes, source, target) => {
    const directed = graph.isDirected(id) ? ' directed="true"' : '';
    const ends = `source="${escaped(source)}" target="${escaped(target)}"`;
    const data = dataOf('edge', attributes as Record<string, Value>);
    return `    <edge id="${escaped(id)}" ${ends}${directed}>${data}\n    </edge>`;
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declared,
    '  <graph edgedefault="undirected">',
    `    <desc>${escaped(String(graph.getAttribute('description') ?? ''))}</desc>`,
    ...nodes,
    ...edges,
    '  </graph>',
    '</graphml>',
    ''
  ].join('\n');
}

function typeOf(value: Value): Type {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  return Number.isInteger(value) ? 'int' : 'double';
}

/** The type that holds both. */
function wider(a: Type | undefined, b: Type): Type {
  if (a === undefined || a === b) return b;
  const numeric = a !== 'string' && b !== 'string' && a !== 'boolean' && b !== 'boolean';
  return numeric ? 'double' : 'string';
}

/** Without the characters that XML forbids even escaped. */
function escaped(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
  );
}
