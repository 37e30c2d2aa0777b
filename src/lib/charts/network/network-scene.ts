import type { PlacedTie } from '#lib/network/place-bundle.ts';
import type { KeyEntry } from '#lib/network/place-key.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Scene, Stage } from '#lib/ui/scene.ts';

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

export interface NetworkScene extends Scene {
  readonly stage: Stage;
  /** Whether only a part of the stage is seen, so that what is beyond it must be cut off. */
  readonly isZoomed: boolean;
  /** From back to front. */
  readonly ties: readonly DrawnTie[];
  readonly states: readonly DrawnState[];
  readonly names: readonly DrawnName[];
  readonly key: readonly DrawnKey[];
  /** What else the key says, a line each. */
  readonly remarks: readonly { readonly at: Point; readonly text: string }[];
}
