import type { Point } from './path.ts';

/** How a stage is seen: a point (x, y) of it stands at (k·x + this.x, k·y + this.y), in pixels. */
export interface Zoom {
  readonly k: number;
  readonly x: number;
  readonly y: number;
}

interface Room {
  readonly width: number;
  readonly height: number;
}

export const NO_ZOOM: Zoom = { k: 1, x: 0, y: 0 };

/** The greatest zoom. */
export const CLOSEST = 6;

/** The zoom made `factor` times closer, with what stands at `centre` staying there. */
export function zoomedAbout(zoom: Zoom, factor: number, [x, y]: Point, room: Room): Zoom {
  const k = Math.max(1, Math.min(CLOSEST, zoom.k * factor));
  const ratio = k / zoom.k;
  return constrained({ k, x: x - (x - zoom.x) * ratio, y: y - (y - zoom.y) * ratio }, room);
}

export function panned(zoom: Zoom, dx: number, dy: number, room: Room): Zoom {
  return constrained({ k: zoom.k, x: zoom.x + dx, y: zoom.y + dy }, room);
}

/** Where a point of the stage is seen. */
export function zoomedPoint(zoom: Zoom, [x, y]: Point): Point {
  return [zoom.k * x + zoom.x, zoom.k * y + zoom.y];
}

/** Where a place seen at `point` lies on the stage before zooming. */
export function unzoomed(zoom: Zoom, [x, y]: Point): Point {
  return [(x - zoom.x) / zoom.k, (y - zoom.y) / zoom.k];
}

/** Keeps the stage filled: no further than its own edges. */
function constrained({ k, x, y }: Zoom, { width, height }: Room): Zoom {
  const within = (at: number, length: number) => Math.min(0, Math.max(length * (1 - k), at)) + 0;
  return { k, x: within(x, width), y: within(y, height) };
}
