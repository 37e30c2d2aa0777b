import type { FlatGraph } from './quick-layout.ts';

/**
 * How near tied states lie: the mean length of links over the mean distance of every two states. The
 * smaller, the better a layout shows who belongs together.
 */
export function spreadOf(
  { count, sources, targets }: FlatGraph,
  { x, y }: { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> }
): number {
  const distance = (a: number, b: number) => Math.hypot(x[a]! - x[b]!, y[a]! - y[b]!);
  let [along, across] = [0, 0];
  for (let i = 0; i < sources.length; i++) along += distance(sources[i]!, targets[i]!);
  for (let a = 0; a < count; a++) for (let b = 0; b < a; b++) across += distance(a, b);
  return along / sources.length / (across / ((count * (count - 1)) / 2));
}
