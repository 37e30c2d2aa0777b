import type { Scene } from '#lib/ui/scene.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';

/** A bar from one day to another; `open` fades out at its right end. */
export interface Bar {
  readonly group: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fill: string;
  /** Drawn as an outline: the second leader of a country. */
  readonly hollow: boolean;
  readonly open: boolean;
}

export interface Dot {
  readonly group: string;
  readonly x: number;
  readonly y: number;
  /** More than the dot’s own size for an event of many days. */
  readonly width: number;
  readonly dimmed: boolean;
}

export interface Name {
  readonly group: string;
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly lang: 'en' | undefined;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly weight: 400 | 600;
  readonly fill: string;
  /** Where the hairline begins that leads down to its mark; null for none. */
  readonly stem: { readonly x: number; readonly from: number; readonly to: number } | null;
}

export interface Heading {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly weight: 400 | 600;
  readonly fill: string;
}

export interface Lanes {
  readonly form: 'lanes';
  readonly scale: TimeScale;
  /** Where the axis stands. */
  readonly baseline: number;
  readonly rules: readonly number[];
  readonly headings: readonly Heading[];
  readonly bars: readonly Bar[];
  readonly dots: readonly Dot[];
  readonly names: readonly Name[];
  /** The time chosen here. */
  readonly band: { readonly x: number; readonly width: number } | null;
  readonly empty: string | null;
}

export interface ListRow {
  readonly group: string;
  readonly y: number;
  readonly year: string;
  readonly month: string;
  readonly lines: readonly string[];
  readonly lang: 'en' | undefined;
  readonly weight: 400 | 600;
  readonly dimmed: boolean;
}

/** The phone’s drawing: one event below the other, the dates at left, terms as bars at right. */
export interface List {
  readonly form: 'list';
  readonly rail: { readonly x: number; readonly from: number; readonly to: number };
  readonly railBar: { readonly from: number; readonly to: number; readonly fill: string } | null;
  readonly rows: readonly ListRow[];
  readonly headings: readonly Heading[];
  readonly terms: readonly (Bar & { readonly height: number; readonly name: Name })[];
  readonly empty: string | null;
}

export type TimelineScene = Scene & (Lanes | List);
