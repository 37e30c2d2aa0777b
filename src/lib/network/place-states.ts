import type { Point } from '#lib/ui/path.ts';
import { layoutAround } from './layout-around.ts';
import { fitted, layoutStates, type Area, type Positions } from './layout.ts';
import { MAIN_STATES, type Structure } from './structure.ts';

/** How many pixels the main states leave free around them for the standing others. */
const RING = 58;

/** The least room that a form is laid out for; larger drawings are stretched from it. */
const ROOM = {
  wide: { width: 480, height: 400 },
  narrow: { width: 280, height: 360 }
} as const satisfies Record<string, Area>;

export interface Cast {
  readonly form: 'narrow' | 'wide';
  /** Whether the standing others have their places around the main states. */
  readonly withOthers: boolean;
  /** States beyond those, in a fixed order; they find a place and move nobody. */
  readonly guests: readonly string[];
}

const known = new WeakMap<Structure, Map<string, { area: Area; at: Positions }>>();

/**
 * Where the states of a cast stand in a drawing of that size. Layouts are made once a release and
 * form, and stretched: so a state keeps its place whatever ties are shown and however wide the page.
 */
export function placeStates(structure: Structure, cast: Cast, size: Area): Positions {
  const { area, at } = layoutOf(structure, cast);
  const [sx, sy] = [size.width / area.width, size.height / area.height];
  return new Map([...at].map(([code, [x, y]]): [string, Point] => [code, [x * sx, y * sy]]));
}

function layoutOf(structure: Structure, cast: Cast): { area: Area; at: Positions } {
  let layouts = known.get(structure);
  if (!layouts) known.set(structure, (layouts = new Map()));
  const key = `${cast.form} ${cast.withOthers} ${cast.guests.join()}`;
  let layout = layouts.get(key);
  if (!layout) {
    if (layouts.size >= 40) layouts.clear();
    layouts.set(key, (layout = makeLayout(structure, cast)));
  }
  return layout;
}

function makeLayout(structure: Structure, cast: Cast): { area: Area; at: Positions } {
  const room = ROOM[cast.form];
  const last = cast.guests.at(-1);
  if (last !== undefined) {
    const before = layoutOf(structure, { ...cast, guests: cast.guests.slice(0, -1) });
    return { area: before.area, at: layoutMore(structure, [last], before.area, before.at) };
  }
  if (cast.withOthers) {
    const inner = layoutOf(structure, { ...cast, withOthers: false });
    const area = { width: room.width + 2 * RING, height: room.height + 2 * RING };
    const at = new Map(
      [...inner.at].map(([code, [x, y]]) => [code, [x + RING, y + RING] as const])
    );
    return { area, at: layoutMore(structure, structure.standing, area, at, 'around') };
  }
  if (cast.form === 'wide') {
    return { area: room, at: fitted(layoutMore(structure, MAIN_STATES, room, new Map()), room) };
  }
  // The phone keeps the arrangement of the wide drawing and eases it into its own room.
  const wide = placeStates(structure, { ...cast, form: 'wide' }, room);
  return { area: room, at: fitted(layoutMore(structure, MAIN_STATES, room, wide, 'move'), room) };
}

/** Adds states to those that stand already. */
function layoutMore(
  structure: Structure,
  codes: readonly string[],
  area: Area,
  standing: Positions,
  may?: 'move' | 'stay' | 'around'
): Positions {
  const all = new Set([...standing.keys(), ...codes]);
  const states = [...all].flatMap((code) => structure.states.get(code) ?? []);
  const links = structure.links.filter(({ a, b }) => all.has(a) && all.has(b));
  if (may === 'around') return layoutAround(states, links, area, standing);
  return layoutStates(states, links, area, standing, may);
}
