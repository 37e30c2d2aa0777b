import type { Positions } from '#lib/network/layout.ts';
import { placeStates } from '#lib/network/place-states.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Size } from '#lib/ui/scene.ts';
import type { FormCast } from './cast-for.ts';
import type { NetworkData } from './gather-network.ts';
import { worldMap } from './world-map.ts';

/** Where the states stand on a stage of that height, and what lies beneath them. */
export interface Standing {
  readonly places: Positions;
  /** Of the disc of a state, in pixels. */
  readonly radii: (code: string) => number;
  readonly height: number;
  /** Path data of the land, on a map. */
  readonly land: string | null;
}

/** Least and greatest height of the stage by its width, in pixels. */
const HEIGHTS = {
  narrow: { share: 1.12, least: 340, most: 430 },
  brief: { share: 0.82, least: 400, most: 520 },
  full: { share: 0.8, least: 520, most: 720 }
};
/** The height of a map as a share of its width, and how much smaller its discs are. */
const MAP = { narrow: { height: 0.95, disc: 0.62 }, wide: { height: 0.6, disc: 0.75 } };
/** Free above the highest and below the lowest state where only some are drawn. */
const ROOM = 58;

/** Where the arrangement that is asked for puts the states; a map that is not loaded yet, by ties. */
export function standStates(data: NetworkData, form: FormCast, size: Size): Standing {
  const { states } = data.structure;
  const map = data.layout === 'map' ? worldMap() : null;
  if (map) {
    const { height, disc } = MAP[size.form];
    const radii = (code: string) => Math.max(4, states.get(code)!.radius * disc);
    const drawn = form.reach.map((code) => ({ ...states.get(code)!, radius: radii(code) }));
    return { ...map.placeOnMap(drawn, size.width, size.width * height), radii };
  }
  const { share, least, most } = HEIGHTS[size.form === 'narrow' ? 'narrow' : data.extent];
  const full = Math.round(Math.max(least, Math.min(most, size.width * share)));
  const all = placeStates(data.structure, form.cast, { width: size.width, height: full });
  return {
    ...croppedTo(form.reach, all, full, data.isRestricted),
    radii: (code) => states.get(code)!.radius,
    land: null
  };
}

/** Takes away the empty height where only some states are drawn; the others keep their places. */
function croppedTo(
  codes: readonly string[],
  places: Positions,
  height: number,
  crop: boolean
): { places: Positions; height: number } {
  if (!crop) return { places, height };
  if (codes.length === 0) return { places, height: 2 * ROOM };
  const ys = codes.map((code) => places.get(code)![1]);
  const top = Math.max(0, Math.min(...ys) - ROOM);
  const bottom = Math.min(height, Math.max(...ys) + ROOM);
  return {
    places: new Map([...places].map(([code, [x, y]]): [string, Point] => [code, [x, y - top]])),
    height: Math.round(bottom - top)
  };
}
