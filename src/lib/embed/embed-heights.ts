import { wrapText } from '#lib/ui/text-width.ts';
import { EMBED_FORMS, MOST_REM, REM } from './embed-forms.ts';

/** Left and right of the content, together, in pixels. */
const PADDING = 24;
export const LEAST_WIDTH = 280;
/** Readers’ own fonts run wider than the one that texts are measured for, and break lines elsewhere. */
const SANS_SPARE = 1.1;
const SERIF_SPARE = 1.2;
/** A line of the body: what an estimate may be wrong by. */
const SPARE_PX = 21;
/** Beyond this width of the frame nothing grows. */
const WIDEST_PX = MOST_REM * REM + PADDING;

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

/**
 * The height that a frame needs from `fromPx` to the next range: `basePx` and as much more as the
 * frame is wider, times `slope`. The drawing grows with the width, and texts take fewer lines.
 */
export interface HeightRange {
  readonly fromPx: number;
  readonly basePx: number;
  readonly slope: number;
}

/** How high the whole embed is at each width of its frame, by estimate and rather too high. */
export function embedHeights(
  texts: readonly SetText[],
  drawings: readonly { readonly width: number; readonly height: number }[]
): HeightRange[] {
  const starts = EMBED_FORMS.map(({ fromRem }) => Math.max(LEAST_WIDTH, fromRem * REM));
  return drawings.map(({ width, height }, i) => {
    const fromPx = starts[i]!;
    const toPx = starts[i + 1] ?? WIDEST_PX;
    // Lines grow fewer ever more slowly: what they take is never more than halfway between the ends.
    const [first, last] = [fromPx, toPx].map(
      (frame) => textHeight(texts, frame - PADDING) + ((frame - PADDING) * height) / width
    );
    return { fromPx, basePx: first! + SPARE_PX, slope: (last! - first!) / (toPx - fromPx) };
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
  const { fromPx, basePx, slope } = ranges.findLast((range) => width >= range.fromPx) ?? ranges[0]!;
  return Math.ceil(basePx + slope * (Math.min(width, WIDEST_PX) - fromPx));
}

/**
 * The same as a CSS length, for a frame in a box of which `100cqw` is the width. Beyond its range each
 * drawing's height falls below zero at once, so that the greatest of them is the one that is shown.
 */
export function cssHeight(ranges: readonly HeightRange[]): string {
  const parts = ranges.map(({ fromPx, basePx, slope }, i) => {
    const blank = `${Math.ceil(basePx - slope * fromPx)}px`;
    const grows = `${Math.round(slope * 10_000) / 100}`;
    const next = ranges[i + 1];
    return next
      ? `min(${blank} + ${grows}cqw,(${next.fromPx}px - 100cqw)*99999)`
      : `${blank} + min(100cqw,${WIDEST_PX}px)*${Math.round(slope * 10_000) / 10_000}`;
  });
  return `max(${parts.join(',')})`;
}
