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
const SWATCH = 28;
const SIZE = 13;

const GAP = 6;
/** Free after an entry. */
const END = 6;

/** Lays the kinds out in as many columns as fit, or one after the other where only one would. */
export function placeKey(
  kinds: readonly { readonly kind: TieKind; readonly text: string; readonly count: string }[],
  width: number,
  top: number
): { readonly entries: readonly KeyEntry[]; readonly height: number } {
  if (kinds.length === 0) return { entries: [], height: 0 };
  const needs = kinds.map(
    ({ text, count }) => SWATCH + GAP + widthOf(text) + GAP + textWidth(count, SIZE) + END
  );
  const places = placesOf(needs, width);
  const entries = kinds.map(({ kind, text, count }, i): KeyEntry => {
    const { x, row } = places[i]!;
    const y = top + row * ROW + ROW / 2;
    const style = tieStyle(kind);
    const [start, end]: [Point, Point] = [
      [round(x + 1), y],
      [round(x + SWATCH - 2), y]
    ];
    const marker = markerOf(
      style.marker,
      [start, [(start[0] + end[0]) / 2, y], end],
      style.width,
      0
    );
    const textX = round(x + SWATCH + GAP);
    return {
      ...{ kind, style, text, count, marker, textX },
      line: [start, [round(end[0] - (marker?.cut ?? 0)), y]],
      countX: round(textX + widthOf(text) + GAP),
      y: y + 4.5,
      box: { x, y: y - ROW / 2, width: needs[i]! - END, height: ROW }
    };
  });
  return { entries, height: (places.at(-1)!.row + 1) * ROW };
}

/** Cyrillic runs wider than the estimate. */
function widthOf(text: string): number {
  return textWidth(text, SIZE) * (/[\u0400-\u04ff]/.test(text) ? 1.05 : 1);
}

/** In columns of one width, row by row; in rows that are filled where two columns do not fit. */
function placesOf(needs: readonly number[], width: number): { x: number; row: number }[] {
  const most = Math.min(4, needs.length, Math.floor(width / Math.max(...needs)));
  if (most > 1) {
    const rows = Math.ceil(needs.length / most);
    const columns = Math.ceil(needs.length / rows);
    return needs.map((_, i) => ({
      x: (i % columns) * (width / columns),
      row: Math.floor(i / columns)
    }));
  }
  let [x, row] = [0, 0];
  return needs.map((need) => {
    if (x > 0 && x + need - END > width) [x, row] = [0, row + 1];
    const place = { x, row };
    x += need + 12;
    return place;
  });
}
