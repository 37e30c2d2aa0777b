import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import type { View } from '#lib/core/release/view.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';
import type { Day } from '#lib/core/table/day.ts';
import { FAMILIES, TIES_OF_FAMILY, type Family } from './event-families.ts';

/** Relations of one kind between two states that follow each other without a break, as one bar. */
export interface Tie {
  readonly family: Family;
  readonly kind: RowsOf['relations']['kind'];
  readonly pair: string;
  /** What a single relation is called; null where several are joined. */
  readonly name: string | null;
  readonly start: Day;
  /** The last day; null while it lasts. */
  readonly end: Day | null;
  /** Rows of the relations, the longest first. */
  readonly indices: readonly number[];
  readonly inFocus: boolean;
}

/** Shorter relations are meetings, which the events tell. */
const SHORTEST_DAYS = 180;

/** The lasting ties of two states, in a lane never two at a time. */
export function gatherTies(view: View, pair: readonly [string, string]): Tie[] {
  const name = pairOf(...pair);
  const rows = view
    .rows('relations')
    .filter((row) => pairOf(row.source, row.target) === name && lengthOf(row) >= SHORTEST_DAYS)
    .sort((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return FAMILIES.flatMap((family) => {
    const drawn: Tie[] = [];
    for (const kind of TIES_OF_FAMILY[family]) {
      const joined = join(rows.filter((row) => row.kind === kind));
      for (const group of joined) {
        const start = group[0]!.start!;
        const end = endOf(group);
        const longest = [...group].sort((a, b) => lengthOf(b) - lengthOf(a));
        const overlaps = drawn.some(
          (other) => start <= (other.end ?? Infinity) && (end ?? Infinity) >= other.start
        );
        if (overlaps) continue;
        drawn.push({
          family,
          kind,
          pair: name,
          name: group.length === 1 ? group[0]!.name : null,
          start,
          end,
          indices: longest.map((row) => row.index),
          inFocus: group.some((row) => view.inFocus('relations', row))
        });
      }
    }
    return drawn.sort((a, b) => a.start - b.start);
  });
}

type Relation = RowsOf['relations'];

function lengthOf(row: Relation): number {
  return row.start === null ? 0 : (row.end ?? Infinity) - row.start;
}

function endOf(group: readonly Relation[]): Day | null {
  return group.some((row) => row.end === null) ? null : Math.max(...group.map((row) => row.end!));
}

/** Groups relations, sorted by their start, that overlap or follow each other at once. */
function join(rows: readonly Relation[]): Relation[][] {
  const groups: Relation[][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last && row.start! <= (endOf(last) ?? Infinity) + 1) last.push(row);
    else groups.push([row]);
  }
  return groups;
}
