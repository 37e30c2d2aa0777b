import type { View } from '#lib/core/release/view.ts';
import { valuesOf } from '#lib/core/selection/selection.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import { MAIN_STATES, type Structure } from '#lib/network/structure.ts';

/** At most so many states are drawn. */
const MOST_STATES = 20;

/** The states to draw: the main ones, those around them, and whoever is named by the selection. */
export function chooseStates(
  ties: readonly Tie[],
  structure: Structure,
  view: View,
  extent: 'brief' | 'full'
): string[] {
  const tied = countTies(ties);
  const named = namedStates(view).filter((code) => structure.states.has(code));
  const restricted = isRestricted(view);
  const main = MAIN_STATES.filter((code) => !restricted || tied.has(code) || named.includes(code));
  const around = extent === 'full' ? structure.standing.filter((code) => tied.has(code)) : [];
  const others = [...tied].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const partners = extent === 'full' && restricted ? others.map(([code]) => code) : [];
  const chosen = new Set<string>([...main, ...around]);
  for (const code of [...named, ...partners]) if (chosen.size < MOST_STATES) chosen.add(code);
  return [...chosen];
}

/** Whether another view or the reader chose states or pairs: then only those tied are drawn. */
export function isRestricted(view: View): boolean {
  return view.selection.some(
    ({ dimension, view: author }) =>
      author !== view.name && (dimension === 'country' || dimension === 'pair')
  );
}

/** States that the selection names, alone or in a pair. */
export function namedStates(view: View): string[] {
  const pairs = valuesOf(view.selection, 'pair').flatMap((pair) => pair.split('-'));
  return [...new Set([...valuesOf(view.selection, 'country'), ...pairs])].sort();
}

/** States tied to those drawn that are left out. */
export function countLeftOut(ties: readonly Tie[], drawn: ReadonlySet<string>): number {
  const out = new Set<string>();
  for (const { from, to } of ties) {
    if (drawn.has(from) && !drawn.has(to)) out.add(to);
    if (drawn.has(to) && !drawn.has(from)) out.add(from);
  }
  return out.size;
}

function countTies(ties: readonly Tie[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of ties) {
    for (const code of [from, to]) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
