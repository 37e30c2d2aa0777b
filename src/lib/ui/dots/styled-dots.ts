import type { DotStyle } from './dot-ink.ts';

/** Dots of a chart: where they stand, in pixels of the drawing, and how each looks while it is lit. */
export interface StyledDots {
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Place in `styles`. */
  readonly style: Uint8Array;
  /** Those further on lie over those before. */
  readonly styles: readonly DotStyle[];
  readonly dim: DotStyle;
  /** 1 for each dot that is lit. */
  readonly lit: Uint8Array;
}

/** Whether the same dots stand at the same places with the same looks, lit or not. */
export function sameDots(one: StyledDots, other: StyledDots): boolean {
  return same(one.x, other.x) && same(one.y, other.y) && same(one.style, other.style);
}

function same(one: Float32Array | Uint8Array, other: Float32Array | Uint8Array): boolean {
  if (one === other) return true;
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
