import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import type { Choice } from '#lib/core/selection/selection.ts';
import type { Day } from '#lib/core/table/day.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import type { Point } from './path.ts';
import type { Zoom } from './zoom.ts';

/** The drawing area given to a chart, in CSS pixels. Narrow is a drawing of its own, below 480. */
export interface Size {
  readonly width: number;
  readonly form: 'narrow' | 'wide';
}

export function sizeFor(width: number): Size {
  return { width, form: width < 480 ? 'narrow' : 'wide' };
}

/** One row of a dataset, to open its record. */
export interface RecordRef {
  readonly dataset: DatasetName;
  readonly index: number;
}

/**
 * Where a mark can be pointed at: a point (within 20 px), a box, or along a line (within 8 px). A point
 * drawn as a larger disc says its radius, for the ring around it.
 */
export type Shape =
  | { readonly kind: 'point'; readonly x: number; readonly y: number; readonly radius?: number }
  | {
      readonly kind: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'line'; readonly points: readonly (readonly [number, number])[] };

/**
 * Something in a chart that can be pointed at, walked to with the arrow keys, chosen and opened:
 * a poll, a bar, a state, a tie, also a label or a heading that stands for a value.
 */
export interface Mark {
  /** Unique in its scene and the same whenever the same thing is drawn. */
  readonly id: string;
  readonly shape: Shape;
  /** Where else it can be pointed at: its name beside it. */
  readonly also?: Shape;
  /** From where to where it reaches along the time axis, in pixels, where its shape does not tell. */
  readonly reach?: readonly [x0: number, x1: number];
  /** What the tooltip shows and a screen reader says; the first line names the mark. */
  readonly label: readonly string[];
  /** What a screen reader says where that is more than the label. */
  readonly spoken?: readonly string[];
  /** What choosing it filters by, in this and every other view. */
  readonly choices: readonly Choice[];
  /** The rows behind it, first the one to show. */
  readonly records: readonly RecordRef[];
  /** Marks of one group are picked out together, for example the polls of one pollster. */
  readonly group?: string;
  /** Whether it can be dragged to another place on the scene's stage. */
  readonly movable?: boolean;
}

/** What every placed chart has, besides what its own component draws. */
export interface Scene {
  readonly width: number;
  readonly height: number;
  /** Where else the drawing may end, in pixels from its top, ascending: below whole rows or panels. */
  readonly ends?: readonly number[];
  /** In reading order: the arrow keys walk them in this order. */
  readonly marks: readonly Mark[];
  /** A horizontal time axis across which dragging selects a stretch of time. */
  readonly brush?: TimeBand;
  /** Where keys lead, if not simply from mark to mark in reading order. */
  readonly walk?: Walk;
  /** The part that can be zoomed and panned, and on which movable marks can be dragged. */
  readonly stage?: Stage;
}

/** Where keys have led: a mark, and the one that it was reached from. */
export interface Stop {
  readonly mark: string;
  readonly from: string | null;
  /** Which of how many like it, to be said before its name. */
  readonly place?: readonly [number, number];
}

export interface Walk {
  /** Where a key leads from a stop, or before any; null if it leads nowhere, and keeps its meaning. */
  readonly step: (at: Stop | null, key: string) => Stop | null;
  /** What the keys do, for those who do not see it. */
  readonly keys: string;
}

/** A part of a scene whose marks a reader may arrange; the scene itself places what comes of it. */
export interface Stage {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The same scene under another arrangement. Pure: nothing is kept but what is passed. */
  readonly arranged: (arrangement: Arrangement) => Scene;
}

export interface Arrangement {
  readonly zoom: Zoom;
  /** Where marks were dragged, by mark, in pixels of the stage before zooming. */
  readonly moved: ReadonlyMap<string, Point>;
}

/** What a chart's component gets: only what to draw. */
export interface DrawProps<S extends Scene> {
  scene: S;
  /** The mark that is pointed at or focused: pick out its group. */
  active: Mark | null;
  language: Language;
}

/** Days laid out evenly from `x0` (start of `from`) to `x1` (end of `to`), from `y0` down to `y1`. */
export interface TimeBand {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly from: Day;
  readonly to: Day;
}

/** The table of the rows that a chart shows. */
export interface ChartTable {
  /** A second table, of what the rows are about, under a caption of its own. */
  readonly also?: ChartTable & { readonly caption: string };
  readonly columns: readonly { readonly label: string; readonly numeric: boolean }[];
  readonly rows: readonly {
    readonly cells: readonly (
      string | { readonly text: string; readonly lang: 'en' | undefined }
    )[];
    readonly choices: readonly Choice[];
    readonly records: readonly RecordRef[];
  }[];
}

/** The words around a chart, all made from the rows it shows. */
export interface Words {
  /** Topic · scope. */
  readonly kicker: string;
  /** The finding, a sentence without a full stop. */
  readonly headline: string;
  /** Measure, unit, who was asked, how to read. */
  readonly subtitle: string;
  /** The same where the chart can be used: it tells besides what choosing does. Pictures do not say it. */
  readonly usableSubtitle?: string;
  /** One paragraph that says what the chart shows to someone who does not see it. */
  readonly summary: string;
  /** Where the figures come from; the release is added by the frame. */
  readonly sources: string;
  /** Caveats and method, a line each; may be empty. */
  readonly notes: readonly string[];
  /** What is selected, item by item; shown below the drawing. */
  readonly details?: Details;
}

/** A compact list of what lies behind a selection. */
export interface Details {
  readonly heading: string;
  /** What holds of the whole, a line each. */
  readonly leads: readonly string[];
  readonly items: readonly DetailItem[];
}

export interface DetailItem {
  readonly title: string;
  /** What the data call it, if they do. */
  readonly name: DataText | null;
  readonly text: string;
  readonly records: readonly RecordRef[];
}
