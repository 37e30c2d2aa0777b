import type { Language } from '#lib/text/language.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Mark, Size } from '#lib/ui/scene.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';

/** Where a panel stands and what it shares with the others. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Room kept at the left of the plot. */
  readonly gutter: number;
  readonly plotHeight: number;
  /** The value at the top of the plot, the same in every panel. */
  readonly top: number;
  /** Columns with estimates are hatched, where wide enough. */
  readonly hatches: boolean;
  readonly form: Size['form'];
  readonly language: Language;
}

/** A column of one year. */
export interface Column {
  /** Of its mark. */
  readonly id: string;
  /** What is pointed at: the whole height over the column, so that no delivery can be too. */
  readonly reach: { readonly x: number; readonly width: number };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A panel in pixels. */
export interface PlacedPanel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plotTop: number;
  readonly baseline: number;
  readonly bottom: number;
  readonly colour: string;
  readonly inFocus: boolean;
  readonly heading: string;
  readonly share: { readonly bold: string; readonly rest: string } | null;
  readonly columns: readonly Column[];
  /** The columns of the period; those of other years, and their upper edges. */
  readonly fullPath: string;
  readonly outsidePath: string;
  /** The same of columns drawn as estimates. */
  readonly estimatedPath: string;
  readonly outsideEstimatedPath: string;
  readonly capPath: string;
  readonly averagePath: string;
  /** The line's height at each year of the axis; null where it is broken. */
  readonly averagePoints: readonly (Point | null)[];
  readonly scale: TimeScale;
  /** Said in the empty plot. */
  readonly sentence: readonly string[];
  readonly marks: readonly Mark[];
}

export interface PlacedAverage {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}
