import type { Link } from './layout.ts';
import type { Structure } from './structure.ts';

const known = new WeakMap<Structure, WeakMap<Structure, Structure>>();

/**
 * The structure that two versions are laid out by together, the same whichever comes first. Where
 * they do not differ it is that of either, so that nothing moves.
 */
export function commonStructure(one: Structure, other: Structure): Structure {
  const found = known.get(one)?.get(other) ?? known.get(other)?.get(one);
  if (found) return found;
  const common = areAlike(one, other) ? one : join(one, other);
  const ofOne = known.get(one) ?? new WeakMap<Structure, Structure>();
  known.set(one, ofOne.set(other, common));
  return common;
}

function areAlike(one: Structure, other: Structure): boolean {
  return contentOf(one) === contentOf(other);
}

function contentOf({ states, standing, links }: Structure): string {
  return JSON.stringify([[...states.values()], standing, links]);
}

function join(one: Structure, other: Structure): Structure {
  const links = new Map<string, Link>();
  for (const link of [...one.links, ...other.links]) {
    const key = `${link.a}-${link.b}`;
    const breadth = Math.max(link.breadth, links.get(key)?.breadth ?? 0);
    links.set(key, { ...link, breadth });
  }
  const places = [...other.states, ...one.states].sort(
    ([a, p], [b, q]) => compare(a, b) || p.longitude - q.longitude || p.latitude - q.latitude
  );
  return {
    states: new Map(places),
    standing: [...new Set([...one.standing, ...other.standing])].sort(),
    links: [...links].sort(([a], [b]) => compare(a, b)).map(([, link]) => link)
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
