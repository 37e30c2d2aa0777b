import { steadyNumbers } from '#lib/network/layout.ts';
import type { FlatGraph } from '#lib/network/quick-layout.ts';

/** Every pair at most once, some states with far more ties than others. */
export function randomGraph(count: number, links: number): FlatGraph {
  const next = steadyNumbers(7);
  const any = () => Math.floor(next() ** 1.6 * count);
  const pairs = new Set<number>();
  while (pairs.size < links) {
    const [a, b] = [any(), any()];
    if (a !== b) pairs.add(Math.min(a, b) * count + Math.max(a, b));
  }
  const ends = [...pairs].map((pair) => [Math.floor(pair / count), pair % count] as const);
  return {
    count,
    sources: Int32Array.from(ends, ([a]) => a),
    targets: Int32Array.from(ends, ([, b]) => b),
    weights: new Float64Array(links).fill(1)
  };
}
