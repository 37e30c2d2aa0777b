import { round, type Point } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { markerOf, type Marker } from './place-marker.ts';
import type { Box } from './segment.ts';
import { tieStyle, type TieKind, type TieStyle } from './tie-style.ts';

/** One kind of tie in the key under the drawing. */
export interface KeyEntry {
  readonly kind: TieKind;
  readonly style: TieStyle;
  readonly text: string;
  readonly count: string;
  readonly line: readonly [Point, Point];
  readonly marker: Marker | null;
  /** Where the text and the count begin, and their baseline. */
  readonly textX: number;
  readonly countX: number;
  readonly y: number;
  readonly box: Box;
}

const ROW = 26;
const SWATCH = 38;
const SIZE = 13;

/** Lays the kinds out in as many columns as fit, in reading order. */
export function placeKey(
  kinds: readonly { readonly kind: TieKind; readonly text: string; readonly count: string }[],
  width: number,
  top: number
): { readonly entries: readonly KeyEntry[]; readonly height: number } {
  if (kinds.length === 0) return { entries: [], height: 0 };
  const needs = kinds.map(
    ({ text, count }) => SWATCH + 8 + textWidth(text, SIZE) + 6 + textWidth(count, SIZE) + 12
  );
  const most = Math.max(1, Math.min(4, kinds.length, Math.floor(width / Math.max(...needs))));
  const rows = Math.ceil(kinds.length / most);
  const columns = Math.ceil(kinds.length / rows);
  const column = width / columns;
  const entries = kinds.map(({ kind, text, count }, i): KeyEntry => {
    const x = (i % columns) * column;
    const y = top + Math.floor(i / columns) * ROW + ROW / 2;
    const style = tieStyle(kind);
    const [start, end]: [Point, Point] = [
      [x + 1, y],
      [x + SWATCH - 2, y]
    ];
    const marker = markerOf(
      style.marker,
      [start, [(start[0] + end[0]) / 2, y], end],
      style.width,
      0
    );
    const textX = x + SWATCH + 8;
    return {
      ...{ kind, style, text, count, marker, textX },
      line: [start, [end[0] - (marker?.cut ?? 0), y]],
      countX: round(textX + textWidth(text, SIZE) + 6),
      y: y + 4.5,
      box: { x, y: y - ROW / 2, width: needs[i]! - 8, height: ROW }
    };
  });
  return { entries, height: rows * ROW };
}
