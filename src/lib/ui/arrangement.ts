import type { Point } from './path.ts';
import type { Arrangement, Stage } from './scene.ts';
import { NO_ZOOM, panned, unzoomed, zoomedAbout } from './zoom.ts';

type Room = Pick<Stage, 'width' | 'height'>;

/** As the scene itself places everything. */
export const AT_REST: Arrangement = { zoom: NO_ZOOM, moved: new Map() };

export function isAtRest({ zoom, moved }: Arrangement): boolean {
  return zoom.k === 1 && moved.size === 0;
}

/** The arrangement zoomed by `factor` about a point seen on the stage. */
export function arrangedCloser(
  arrangement: Arrangement,
  factor: number,
  centre: Point,
  room: Room
): Arrangement {
  return { ...arrangement, zoom: zoomedAbout(arrangement.zoom, factor, centre, room) };
}

/** The arrangement with the zoomed stage shifted by so many pixels. */
export function arrangedBeside(arrangement: Arrangement, [dx, dy]: Point, room: Room): Arrangement {
  return { ...arrangement, zoom: panned(arrangement.zoom, dx, dy, room) };
}

/** The arrangement with a mark moved to a point seen on the stage, never off the stage. */
export function withMarkAt(
  arrangement: Arrangement,
  mark: string,
  [x, y]: Point,
  { width, height }: Room
): Arrangement {
  const seen: Point = [Math.max(0, Math.min(width, x)), Math.max(0, Math.min(height, y))];
  const moved = new Map(arrangement.moved).set(mark, unzoomed(arrangement.zoom, seen));
  return { ...arrangement, moved };
}

/** The same arrangement on a stage of another size. */
export function rescaled({ zoom, moved }: Arrangement, from: Room, to: Room): Arrangement {
  const [across, down] = [to.width / from.width, to.height / from.height];
  if (across === 1 && down === 1) return { zoom, moved };
  return {
    zoom: { k: zoom.k, x: zoom.x * across, y: zoom.y * down },
    moved: new Map([...moved].map(([id, [x, y]]): [string, Point] => [id, [x * across, y * down]]))
  };
}
