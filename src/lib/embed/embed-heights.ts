import { wrapText } from '#lib/ui/text-width.ts';
import { EMBED_FORMS, MOST_REM, REM } from './embed-forms.ts';

/** Left and right of the content, together, in pixels. */
const PADDING = 24;
export const LEAST_WIDTH = 280;
/** Readers' own fonts run wider than the one that texts are measured for. */
const SANS_SPARE = 1.08;
const SERIF_SPARE = 1.2;

/** A text of the frame: where it stands and how it is set decides how much room it takes. */
export interface SetText {
  readonly text: string;
  readonly size: number;
  readonly line: number;
  /** Blank above and below, together. */
  readonly blank: number;
  readonly mostWidth: number;
  readonly isHeadline?: boolean;
}

/** The height that a frame of one of the drawings needs, which grows with its width. */
export interface HeightRange {
  readonly fromPx: number;
  /** Of everything but the drawing, at the narrowest. */
  readonly textPx: number;
  /** Height of the drawing over its width. */
  readonly ratio: number;
}

/** How high the whole embed is at each width of its frame, by estimate and rather too high. */
export function embedHeights(
  texts: readonly SetText[],
  drawings: readonly { readonly width: number; readonly height: number }[]
): HeightRange[] {
  return EMBED_FORMS.map(({ fromRem }, i) => {
    const fromPx = Math.max(LEAST_WIDTH, fromRem * REM);
    const { width, height } = drawings[i]!;
    return { fromPx, textPx: textHeight(texts, fromPx - PADDING), ratio: height / width };
  });
}

function textHeight(texts: readonly SetText[], width: number): number {
  return texts.reduce((sum, { text, size, line, blank, mostWidth, isHeadline }) => {
    const spare = isHeadline ? SERIF_SPARE : SANS_SPARE;
    const room = Math.min(width, mostWidth) / spare;
    return sum + blank + wrapText(text, room, size, isHeadline ? 600 : 400).length * line;
  }, 0);
}

/** @param width of the frame in pixels */
export function heightAt(ranges: readonly HeightRange[], width: number): number {
  const range = ranges.findLast(({ fromPx }) => width >= fromPx) ?? ranges[0]!;
  const drawn = Math.min(Math.max(width, LEAST_WIDTH) - PADDING, MOST_REM * REM);
  return Math.ceil(range.textPx + range.ratio * drawn);
}

/**
 * The same as a CSS length, for a frame in a box of which `100cqw` is the width. Beyond its range each
 * drawing's height falls below zero at once, so that the greatest of them is the one that is shown.
 */
export function cssHeight(ranges: readonly HeightRange[]): string {
  const parts = ranges.map(({ textPx, ratio }, i) => {
    const blank = Math.ceil(textPx - ratio * PADDING);
    const next = ranges[i + 1];
    if (next) {
      return `min(${blank}px + ${percent(ratio)}cqw,(${next.fromPx}px - 100cqw)*99999)`;
    }
    const most = Math.ceil(ratio * (MOST_REM * REM + PADDING));
    return `${blank}px + min(${percent(ratio)}cqw,${most}px)`;
  });
  return `max(${parts.join(',')})`;
}

function percent(ratio: number): string {
  return String(Math.ceil(ratio * 10_000) / 100);
}
