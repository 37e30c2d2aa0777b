import type { Scene } from '#lib/ui/scene.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';

/** What the component draws, all in pixels. */
export interface TrendScene extends Scene {
  readonly panels: readonly PlacedPanel[];
  readonly pollsterKey: PlacedPollsterKey | null;
  /** Years as ’14. */
  readonly shortYears: boolean;
  /** Said where there is nothing to show. */
  readonly message: string | null;
}

export interface PlacedPanel {
  /** The grid and the baseline reach from x0 to x1, the plot from top to bottom. */
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly scale: TimeScale;
  /** Months instead of years where the period is short; empty otherwise. */
  readonly months: readonly { readonly x: number; readonly label: string | null }[];
  readonly ticks: readonly { readonly y: number; readonly label: string }[];
  /** Where half of the public, or as many as not, approve. */
  readonly halfY: number | null;
  readonly heading: { readonly x: number; readonly y: number; readonly text: string } | null;
  readonly brushed: { readonly x: number; readonly width: number } | null;
  readonly events: readonly PlacedEvent[];
  readonly series: readonly PlacedSeries[];
  readonly labels: readonly PlacedLabel[];
  readonly note: PlacedNote | null;
  readonly mobileAdded: {
    readonly x: number;
    readonly textX: number;
    readonly anchor: Anchor;
    readonly text: string;
  } | null;
}

export type Anchor = 'start' | 'middle' | 'end';

export interface PlacedSeries {
  readonly key: string;
  readonly stroke: string;
  readonly dash: string | null;
  readonly dots: readonly Dot[];
  readonly radius: number;
  /** Of the lone rings: smaller where months are narrow. */
  readonly loneRadius: number;
  readonly lineWidth: number;
  /** Path data of the trend, and of those parts of it that are context only. */
  readonly line: string;
  readonly dimLine: string;
  /** Path data of the interval about the trend. */
  readonly band: string;
}

/** A ring, which is also where its poll is pointed at. */
export interface Dot {
  readonly kind: 'point';
  readonly x: number;
  readonly y: number;
  readonly pollster: string;
  /**
   * `lone`: the only poll of its month, so that the trend runs through it; `filled`: of a chosen
   * pollster; `marked`: named in the headline.
   */
  readonly look: 'ring' | 'lone' | 'filled' | 'marked';
  /** False for those that are context. */
  readonly lit: boolean;
}

export interface PlacedEvent {
  readonly key: string;
  /** The hairline. */
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly textX: number;
  readonly lines: readonly string[];
  readonly lang: 'en' | undefined;
}

/** A leader’s name, with a line to what it names where it stands apart. */
export interface PlacedLabel {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: Anchor;
  readonly name: string;
  readonly lang: 'en' | undefined;
  /** A second line: the last value, or the years in office. */
  readonly detail: string | null;
  readonly fill: string;
  readonly chosen: boolean;
  readonly leader: readonly [readonly [number, number], readonly [number, number]] | null;
}

/** The bracket around the marked polls, the words about them and the line between. */
export interface PlacedNote {
  readonly bracket: string;
  readonly curve: string;
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

export interface PlacedPollsterKey {
  readonly title: { readonly x: number; readonly y: number; readonly text: string };
  readonly names: readonly {
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly lang: 'en' | undefined;
    readonly chosen: boolean;
  }[];
}
