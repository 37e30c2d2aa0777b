type WorldMap = typeof import('#lib/network/place-on-map.ts');

let map: WorldMap | null = null;

/** Land and projection, which only those who ask for the map have to load. */
export async function loadWorldMap(): Promise<void> {
  map ??= await import('#lib/network/place-on-map.ts');
}

/** Null before it is loaded. */
export function worldMap(): WorldMap | null {
  return map;
}
