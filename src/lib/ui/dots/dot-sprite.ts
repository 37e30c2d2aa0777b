import type { DotInk, Rgba } from './dot-ink.ts';

/** A pixel is cut in so many places across and down; dots stand in the nearest. */
export const PLACES = 4;

/** The pixels of one dot, those only that it touches. */
export interface DotSprite {
  /** From the pixel in which the dot's middle lies. */
  readonly across: Int8Array;
  readonly down: Int8Array;
  /** Premultiplied: opacity, blue, green, red from the highest byte down. */
  readonly colours: Uint32Array;
  /** The furthest of them. */
  readonly reach: number;
}

/** How far a dot reaches from its middle, in device pixels, smoothed edge included. */
export function reachOf(ink: DotInk, ratio: number): number {
  return (ink.radius + ink.strokeWidth / 2) * ratio + 1;
}

/**
 * A dot at each of the places within a pixel, row by row.
 * @param ratio device pixels to a pixel of the drawing
 */
export function dotSprites(ink: DotInk, ratio: number): DotSprite[] {
  const sprites: DotSprite[] = [];
  for (let row = 0; row < PLACES; row++) {
    for (let column = 0; column < PLACES; column++) {
      sprites.push(spriteAt((column + 0.5) / PLACES, (row + 0.5) / PLACES, ink, ratio));
    }
  }
  return sprites;
}

function spriteAt(x: number, y: number, ink: DotInk, ratio: number): DotSprite {
  const [radius, half] = [ink.radius * ratio, (ink.strokeWidth * ratio) / 2];
  const reach = Math.ceil(reachOf(ink, ratio));
  const [across, down, colours]: number[][] = [[], [], []];
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) {
      const distance = Math.hypot(column + 0.5 - x, row + 0.5 - y);
      const filled = covered(radius - distance);
      const drawn = covered(half - Math.abs(distance - radius));
      const colour = over(faded(ink.fill, filled), faded(ink.stroke, drawn));
      if (colour === 0) continue;
      across!.push(column);
      down!.push(row);
      colours!.push(colour);
    }
  }
  return {
    across: Int8Array.from(across!),
    down: Int8Array.from(down!),
    colours: Uint32Array.from(colours!),
    reach
  };
}

/** How much of a pixel lies within an edge at this distance from its middle. */
function covered(distance: number): number {
  return Math.min(1, Math.max(0, distance + 0.5));
}

function faded([red, green, blue, opacity]: Rgba, share: number): Rgba {
  return [red, green, blue, opacity * share];
}

function over(below: Rgba, above: Rgba): number {
  const rest = below[3] * (1 - above[3]);
  const channel = (i: 0 | 1 | 2) => Math.round(below[i] * rest + above[i] * above[3]);
  const opacity = Math.round(255 * (rest + above[3]));
  return ((opacity << 24) | (channel(2) << 16) | (channel(1) << 8) | channel(0)) >>> 0;
}
