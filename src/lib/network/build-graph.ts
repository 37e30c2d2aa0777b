import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';
import { TIE_KINDS, type TieKind } from './tie-style.ts';

/** One line of the network: all that is of one kind and one direction between two states. */
export interface Tie {
  /** Unique and stable: `JPN-RUS sanctions JPN`. */
  readonly id: string;
  readonly pair: string;
  readonly kind: TieKind;
  /** The acting state where the tie is directed, else the first of the pair. */
  readonly from: string;
  readonly to: string;
  readonly directed: boolean;
  /** In time order. */
  readonly relations: readonly RowsOf['relations'][];
  /** Arms delivered, year by year. */
  readonly flows: readonly RowsOf['arms-tiv'][];
  /** Of its strongest relation, 1 to 3; 0 for arms. */
  readonly strength: number;
  /** Sum of its flows. */
  readonly tivMillions: number;
  /** Whether any of its rows satisfies the clauses of the view that shows it. */
  readonly inFocus: boolean;
}

interface GrowingTie extends Tie {
  readonly relations: RowsOf['relations'][];
  readonly flows: RowsOf['arms-tiv'][];
  strength: number;
  tivMillions: number;
  inFocus: boolean;
}

export type InFocus = (
  dataset: 'relations' | 'arms-tiv',
  row: { readonly index: number }
) => boolean;

/** The ties that these rows make, pair by pair and in each pair family by family. */
export function buildGraph(
  relations: readonly RowsOf['relations'][],
  flows: readonly RowsOf['arms-tiv'][],
  inFocus: InFocus = () => true
): Tie[] {
  const ties = new Map<string, GrowingTie>();
  const tieBetween = (from: string, to: string, kind: TieKind, directed: boolean): GrowingTie => {
    const pair = pairOf(from, to);
    const id = directed ? `${pair} ${kind} ${from}` : `${pair} ${kind}`;
    const known = ties.get(id);
    if (known) return known;
    const [a, b] = directed ? [from, to] : (pair.split('-') as [string, string]);
    const tie = {
      ...{ id, pair, kind, from: a, to: b, directed, relations: [], flows: [] },
      ...{ strength: 0, tivMillions: 0, inFocus: false }
    };
    ties.set(id, tie);
    return tie;
  };
  for (const row of relations) {
    const tie = tieBetween(row.source, row.target, row.kind, row.directed);
    tie.relations.push(row);
    tie.strength = Math.max(tie.strength, row.strength);
    tie.inFocus ||= inFocus('relations', row);
  }
  for (const row of flows) {
    if (row.tivMillions <= 0) continue;
    const tie = tieBetween(row.supplier, row.recipient, 'arms', true);
    tie.flows.push(row);
    tie.inFocus ||= inFocus('arms-tiv', row);
  }
  for (const tie of ties.values()) {
    tie.relations.sort(byStart);
    tie.flows.sort((a, b) => a.year - b.year);
    // Summed in order of time, so that the order of the rows does not even change the last digit.
    tie.tivMillions = tie.flows.reduce((sum, { tivMillions }) => sum + tivMillions, 0);
  }
  return [...ties.values()].sort(
    (a, b) =>
      compare(a.pair, b.pair) ||
      TIE_KINDS.indexOf(a.kind) - TIE_KINDS.indexOf(b.kind) ||
      compare(a.id, b.id)
  );
}

/** Unknown starts first. */
export function byStart(
  a: { readonly start: number | null },
  b: { readonly start: number | null }
): number {
  return (a.start ?? -Infinity) - (b.start ?? -Infinity) || 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
