import type * as PlaceOnMap from '#lib/network/place-on-map.ts';

type WorldMap = typeof PlaceOnMap;

let map: WorldMap | null = null;

/** Land and projection, which only those who ask for the map have to load. */
export async function loadWorldMap(): Promise<void> {
  map ??= await import('#lib/network/place-on-map.ts');
}

/** Null before it is loaded. */
export function worldMap(): WorldMap | null {
  return map;
}
