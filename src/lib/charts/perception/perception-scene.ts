import type { Day } from '#lib/core/table/day.ts';
import type { Point } from '#lib/ui/path.ts';
import type { Mark, Scene } from '#lib/ui/scene.ts';

export interface PerceptionScene extends Scene {
  readonly blocks: readonly PlacedBlock[];
  /** Said where there is nothing to draw. */
  readonly empty: { readonly text: readonly string[]; readonly y: number } | null;
}

export interface PlacedBlock {
  readonly key: string;
  readonly heading: { readonly lines: readonly string[]; readonly y: number };
  /** Which line is the lead pollster’s, and that the others are other pollsters’. */
  readonly legend: readonly PlacedLegend[];
  readonly panels: readonly PlacedPanel[];
}

export interface PlacedLegend {
  readonly id: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly lead: boolean;
}

export interface PlacedPanel {
  readonly key: string;
  readonly heading: { readonly id: string; readonly text: string };
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly plotTop: number;
  readonly baseline: number;
  readonly x0: number;
  readonly x1: number;
  /** The days that stand at x0 and x1. */
  readonly from: Day;
  readonly to: Day;
  readonly inFocus: boolean;
  readonly grid: readonly { readonly y: number; readonly label: string | null }[];
  readonly years: readonly PlacedYear[];
  readonly modeChanges: readonly PlacedModeChange[];
  readonly series: readonly PlacedSeries[];
  readonly labels: readonly PlacedName[];
  readonly story: PlacedStory | null;
  readonly marks: readonly Mark[];
}

export interface PlacedYear {
  readonly x: number;
  readonly labelX: number | null;
  readonly label: string;
}

export interface PlacedModeChange {
  readonly x: number;
  readonly text: string;
  readonly textX: number;
}

export interface PlacedSeries {
  readonly key: string;
  readonly lead: boolean;
  readonly colour: string;
  /** Lines and markers that an own choice leaves out, and those that it keeps. */
  readonly dimmedPath: string;
  readonly dimmedDots: string;
  readonly path: string;
  readonly dots: string;
}

export interface PlacedName {
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly colour: string;
  readonly chosen: boolean;
  readonly inFocus: boolean;
  readonly leader: readonly [Point, Point] | null;
}

export interface PlacedStory {
  readonly bold: string;
  readonly rest: string;
  readonly x: number;
  readonly y: number;
  readonly leader: readonly [Point, Point];
  readonly points: readonly { readonly at: Point; readonly colour: string }[];
}
