import type { PlacedTie } from '#lib/network/place-bundle.ts';
import type { KeyEntry } from '#lib/network/place-key.ts';
import type { Matrix } from '#lib/network/place-matrix.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Scene } from '#lib/ui/scene.ts';

export interface DrawnTie extends PlacedTie {
  /** Of its mark. */
  readonly id: string;
}

export interface DrawnState {
  /** Of its mark. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly fill: string;
  readonly isChosen: boolean;
}

export interface DrawnName {
  /** The middle of its baseline. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly fill: string;
}

export interface DrawnKey extends KeyEntry {
  readonly isDimmed: boolean;
}

export interface DrawnMatrix extends Matrix {
  /** How steeply the headings of the columns rise, in degrees. */
  readonly angle: number;
  readonly chosen: readonly string[];
}

export interface NetworkScene extends Scene {
  /** Whether more than the stage would be drawn, so that what is beyond it must be cut off. */
  readonly isClipped: boolean;
  /** The land beneath the states, where they stand on a map. */
  readonly land?: { readonly path: string; readonly transform: string };
  /** States by states, drawn in place of discs and lines. */
  readonly matrix?: DrawnMatrix;
  /** From back to front. */
  readonly ties: readonly DrawnTie[];
  readonly states: readonly DrawnState[];
  readonly names: readonly DrawnName[];
  readonly key: readonly DrawnKey[];
  /** What else the key says, a line each. */
  readonly remarks: readonly { readonly at: Point; readonly text: string }[];
}
