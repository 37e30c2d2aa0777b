import type { Tie } from '#lib/network/build-graph.ts';
import type { RecordRef } from '#lib/ui/scene.ts';

/** The rows behind a tie, the latest first. */
export function recordsOfTie({ relations, flows }: Tie): RecordRef[] {
  return [
    ...relations.map(({ index }) => ({ dataset: 'relations', index }) as const),
    ...flows.map(({ index }) => ({ dataset: 'arms-tiv', index }) as const)
  ].reverse();
}
