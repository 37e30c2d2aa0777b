import type { ColourToken } from '#lib/ui/palette.ts';
import { hasJapanese } from './wrap-lines.ts';

/** What stands around a drawing when it stands alone, all of it words. */
export interface PictureWords {
  readonly kicker: string;
  readonly headline: string;
  readonly subtitle: string;
  /** Filters and options, a line each; may be empty. */
  readonly chosen: readonly string[];
  readonly notes: readonly string[];
  /** Sources, terms of the figures, how to cite: a paragraph each. */
  readonly origins: readonly string[];
}

/** How one kind of text is set: pixels, weight, colour. */
export interface TextStyle {
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: 400 | 600;
  readonly fill: ColourToken;
  readonly serif?: boolean;
}

/** A text by the left end of its first baseline, a line of it below the other. */
export interface PlacedText {
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
  readonly style: TextStyle;
}

/** A picture in its own pixels: texts, a rule above all, and the drawing in its place. */
export interface PlacedPicture {
  readonly width: number;
  readonly height: number;
  readonly rule: { readonly x0: number; readonly x1: number; readonly y: number };
  readonly texts: readonly PlacedText[];
  readonly drawing: {
    readonly x: number;
    readonly y: number;
    readonly scale: number;
    /** In pixels of the picture; what reaches further is cut off. */
    readonly cut?: { readonly width: number; readonly height: number };
  };
}

/** Of the product's own type: kicker, headline, subtitle, small print. */
export const STYLES = {
  kicker: { size: 13, lineHeight: 18, weight: 600, fill: 'ink-2' },
  headline: { size: 22, lineHeight: 27, weight: 600, fill: 'ink', serif: true },
  subtitle: { size: 15, lineHeight: 21, weight: 400, fill: 'ink-2' },
  chosen: { size: 13, lineHeight: 18, weight: 600, fill: 'ink-2' },
  note: { size: 13, lineHeight: 18, weight: 400, fill: 'ink-3' },
  origin: { size: 12, lineHeight: 16, weight: 400, fill: 'ink-3' }
} as const satisfies Record<string, TextStyle>;

/** The first baseline of a text whose lines begin at `top`. */
export function baselineOf({ size, lineHeight }: TextStyle, top: number): number {
  return Math.round(top + lineHeight / 2 + size * 0.35);
}

/**
 * How wide a text may be taken to be: widths are estimated for the sans, and the serif, which Japanese
 * is not set in, is wider.
 */
export function roomFor({ serif }: TextStyle, width: number, text: string): number {
  return serif && !hasJapanese(text) ? width / 1.08 : width;
}
