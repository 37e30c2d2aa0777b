import type { Scene } from '#lib/ui/scene.ts';

/** The kinds of text in the picture; the component knows size, weight and colour of each. */
export type TextStyle =
  | 'block'
  | 'dispute'
  | 'public'
  | 'tab'
  | 'tab-shown'
  | 'column'
  | 'label'
  | 'label-dimmed'
  | 'question'
  | 'total'
  | 'total-dimmed'
  | 'aside';

export interface PlacedText {
  readonly style: TextStyle;
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  /** Stands before the text, in semibold. */
  readonly lead?: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Where it is not the colour of the style. */
  readonly fill?: string;
  readonly lang?: 'en' | undefined;
}

/** Bars of one colour, as one path. */
export interface PlacedFill {
  readonly fill: string;
  readonly hatched: boolean;
  readonly path: string;
}

/** The interval of the share on one side, from its low to its high end. */
export interface Whisker {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly dimmed: boolean;
}

export interface SettlementScene extends Scene {
  readonly texts: readonly PlacedText[];
  readonly fills: readonly PlacedFill[];
  /** The intervals of the shares: those in focus, then the others. */
  readonly whiskers: { readonly inFocus: string; readonly dimmed: string };
  /** The ink lines that both sides start from. */
  readonly axes: readonly { readonly x: number; readonly y0: number; readonly y1: number }[];
  /** The band behind each question, shown while something in it is pointed at. */
  readonly bands: readonly { readonly id: string; readonly y: number; readonly height: number }[];
}
