import Papa from 'papaparse';

/** An edge of a graph file: its ends as the file names them, and what it says of itself. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly isDirected: boolean;
  readonly attributes: Readonly<Record<string, unknown>>;
}

const COLUMNS = [
  'source',
  'target',
  'kind',
  'directed',
  'name',
  'start',
  'end',
  'strength',
  'description',
  'source_title',
  'source_url',
  'note'
] as const;

/** What else an attribute may be called in a graph file. */
const OTHER_NAMES: Partial<Record<(typeof COLUMNS)[number], readonly string[]>> = {
  kind: ['relation', 'type'],
  name: ['label'],
  strength: ['weight']
};

/**
 * The edges of a graph as a table of relations, in CSV. Arms deliveries are no relations and are left
 * out. What the graph does not say stays empty, so that the check names it.
 * @param codes the code of a state by what the graph calls its node
 */
export function relationsOfGraph(
  edges: readonly GraphEdge[],
  codes: ReadonlyMap<string, string>
): string {
  const rows = edges.flatMap(({ source, target, isDirected, attributes }) => {
    const of = (column: (typeof COLUMNS)[number]) => {
      const names = [column, ...(OTHER_NAMES[column] ?? [])];
      const name = names.find((candidate) => attributes[candidate] !== undefined);
      return name === undefined ? '' : String(attributes[name]);
    };
    if (of('kind') === 'arms') return [];
    const own: Partial<Record<(typeof COLUMNS)[number], string>> = {
      source: codes.get(source) ?? source,
      target: codes.get(target) ?? target,
      directed: String(isDirected)
    };
    return [COLUMNS.map((column) => own[column] ?? of(column))];
  });
  return `${Papa.unparse([[...COLUMNS], ...rows], { newline: '\n' })}\n`;
}
