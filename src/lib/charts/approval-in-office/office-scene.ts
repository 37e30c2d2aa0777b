import type { Scene } from '#lib/ui/scene.ts';
import type { Point } from '#lib/ui/path.ts';
import type { ValueTick } from '#lib/ui/ValueAxis.svelte';

export interface Plot {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly base: number;
  readonly x: (months: number) => number;
  readonly y: (value: number) => number;
}

export interface PlacedLine {
  readonly id: string;
  readonly path: string;
  /** Polls that no line joins, as dots. */
  readonly dots: string;
  /** The interval of an estimate. */
  readonly band: string;
  /** The polls behind a line of months, as rings. */
  readonly polls: string;
  readonly stroke: string;
  readonly width: number;
  readonly dash: string | null;
  /** Whether it is drawn over the others on a casing. */
  readonly strong: boolean;
  /** Where the leader left. */
  readonly left: Point | null;
  readonly afterOneYear: Point | null;
}

export interface PlacedLabel {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'end';
  readonly name: string;
  readonly detail: string;
  readonly fill: string;
  readonly bold: boolean;
  /** From the line’s end to a label that had to stand away from it. */
  readonly leader: readonly [from: Point, to: Point] | null;
}

/** A text centred at x on the baseline y. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** The mark at twelve months, with what stands beside its top. */
export interface OneYearMark {
  readonly x: number;
  readonly path: string;
  readonly title: string | null;
  readonly lines: readonly string[];
}

/** Where what lies behind a line changed. */
export interface PlacedBreak {
  readonly path: string;
  /** Whether it parts the line. */
  readonly cut: boolean;
  readonly note: PlacedText | null;
}

export interface OfficeScene extends Scene {
  readonly plot: { readonly left: number; readonly right: number; readonly base: number };
  readonly ticks: readonly ValueTick[];
  /** The line of as many approving as disapproving, where the axis goes below it. */
  readonly zero: number | null;
  readonly years: readonly { readonly x: number; readonly label: string }[];
  readonly axisTitle: PlacedText;
  /** In the order of drawing. */
  readonly lines: readonly PlacedLine[];
  readonly labels: readonly PlacedLabel[];
  readonly oneYear: OneYearMark | null;
  readonly breaks: readonly PlacedBreak[];
  /** Said where there is nothing to show. */
  readonly empty: PlacedText | null;
}
