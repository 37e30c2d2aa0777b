import { forceCollide, forceSimulation, forceX, forceY, geoEqualEarth, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import atlas from 'world-atlas/land-110m.json';
import { round, type Point } from '#lib/ui/path.ts';
import { steadyNumbers, within, type LaidState, type Positions } from './layout.ts';

/** Where the states of a map stand, and the land beneath them. */
export interface StatesOnMap {
  readonly places: Positions;
  readonly height: number;
  /** Path data of the land within the area. */
  readonly land: string;
}

/** Free between two discs. */
const GAP = 3;
/** Free around the outermost states, in pixels. */
const MARGIN = 52;

const topology = atlas as unknown as Topology<{ land: GeometryObject }>;
const LAND = feature(topology, topology.objects.land);

/**
 * States on a map of the world in the Equal Earth projection, centred on them and as large as the width
 * allows. Discs that would lie on each other are moved apart, no further than that takes.
 */
export function placeOnMap(
  states: readonly LaidState[],
  width: number,
  mostHeight: number
): StatesOnMap {
  if (states.length === 0) return { places: new Map(), height: 2 * MARGIN, land: '' };
  const at = states.map(({ longitude, latitude }): [number, number] => [longitude, latitude]);
  const middle = middleLongitude(at.map(([longitude]) => longitude));
  const projection = geoEqualEarth()
    .rotate([-middle, 0])
    .fitExtent(
      [
        [MARGIN, MARGIN],
        [width - MARGIN, mostHeight - MARGIN]
      ],
      { type: 'MultiPoint', coordinates: at }
    );
  // One state, or several in one place, would be seen from too near.
  if (!Number.isFinite(projection.scale())) projection.scale(width * 0.5).translate([0, 0]);
  projection.scale(Math.min(width * 0.5, projection.scale()));
  const ys = at.map((place) => projection(place)![1]);
  const xs = at.map((place) => projection(place)![0]);
  const span = Math.max(...ys) - Math.min(...ys);
  const height = Math.round(Math.max(mostHeight * 0.6, span + 2 * MARGIN));
  const [x, y] = projection.translate();
  projection
    .translate([
      x + width / 2 - (Math.max(...xs) + Math.min(...xs)) / 2,
      y + height / 2 - (Math.max(...ys) + Math.min(...ys)) / 2
    ])
    .clipExtent([
      [0, 0],
      [width, height]
    ]);
  const bodies = states.map(({ radius }, i) => {
    const [x, y] = projection(at[i]!)!;
    return { x, y, home: [x, y] as Point, radius };
  });
  forceSimulation(bodies)
    .randomSource(steadyNumbers(1))
    .force('x', forceX<(typeof bodies)[0]>(({ home: [x] }) => x).strength(0.1))
    .force('y', forceY<(typeof bodies)[0]>(({ home: [, y] }) => y).strength(0.1))
    .force(
      'apart',
      forceCollide<(typeof bodies)[0]>(({ radius }) => radius + GAP / 2).iterations(3)
    )
    .stop()
    .tick(120);
  return {
    places: new Map(
      states.map(({ code }, i): [string, Point] => {
        const [x, y] = within({ width, height }, bodies[i]!.x, bodies[i]!.y);
        return [code, [round(x), round(y)]];
      })
    ),
    height,
    land: geoPath(projection).digits(1)(LAND) ?? ''
  };
}

/** The meridian that lies in the middle of these, all the way round. */
function middleLongitude(longitudes: readonly number[]): number {
  const radians = longitudes.map((degrees) => (degrees * Math.PI) / 180);
  const east = radians.reduce((sum, angle) => sum + Math.cos(angle), 0);
  const north = radians.reduce((sum, angle) => sum + Math.sin(angle), 0);
  return Math.round((Math.atan2(north, east) * 180) / Math.PI);
}
