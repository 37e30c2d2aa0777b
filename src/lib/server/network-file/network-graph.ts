import { MultiGraph } from 'graphology';
import type { NetworkData } from '#lib/charts/network/gather-network.ts';
import { nameOfKind } from '#lib/charts/network/network-names.ts';
import { formatDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';

type Tie = NetworkData['ties'][number];

/** What a state or an edge of the file says of itself; what is not known is left out. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;

/**
 * The network of a view as a graph: a node for each state drawn, an edge for each relation and for the
 * arms that one state delivered to another. Arms are in millions of TIV over the years of the view.
 */
export function networkGraph(data: NetworkData, language: Language): MultiGraph {
  const graph = new MultiGraph({ type: 'mixed', allowSelfLoops: false });
  for (const code of data.states) {
    const { longitude, latitude } = data.structure.states.get(code)!;
    graph.addNode(code, { label: language.country(code), longitude, latitude });
  }
  for (const tie of data.ties) {
    const add = (id: string, attributes: Attributes) =>
      tie.directed
        ? graph.addDirectedEdgeWithKey(id, tie.from, tie.to, attributes)
        : graph.addUndirectedEdgeWithKey(id, tie.from, tie.to, attributes);
    if (tie.kind === 'arms') add(tie.id, ofArms(tie, data, language));
    else tie.relations.forEach((row, i) => add(`${tie.id} ${i + 1}`, ofRelation(row, language)));
  }
  return graph;
}

function ofRelation(row: Tie['relations'][number], language: Language): Attributes {
  return known({
    label: language.say(row.name),
    relation: row.kind,
    name: row.name,
    strength: row.strength,
    start: row.start === null ? null : formatDay(row.start),
    end: row.end === null ? null : formatDay(row.end),
    description: row.description,
    source_title: row.sourceTitle,
    source_url: row.sourceUrl,
    note: row.note
  });
}

function ofArms(tie: Tie, data: NetworkData, language: Language): Attributes {
  const of = (column: 'sourceTitle' | 'sourceUrl') =>
    [...new Set(tie.flows.map((flow) => flow[column]))].join(' ; ');
  return known({
    label: nameOfKind('arms', language),
    relation: 'arms',
    tiv_millions: Math.round(tie.tivMillions * 10) / 10,
    first_year: data.years[0],
    last_year: data.years[1],
    deals: data.deals.get(tie.id) ?? 0,
    estimate: data.estimated.has(tie.id),
    source_title: of('sourceTitle'),
    source_url: of('sourceUrl')
  });
}

function known(attributes: Readonly<Record<string, Attributes[string] | null>>): Attributes {
  const entries = Object.entries(attributes).filter(([, value]) => value !== null && value !== '');
  return Object.fromEntries(entries) as Attributes;
}
