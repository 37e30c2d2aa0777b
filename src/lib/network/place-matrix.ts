import { linePath, round, type Point } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { Tie } from './build-graph.ts';
import { markerOf, type Marker } from './place-marker.ts';
import type { Box } from './segment.ts';
import { tieStyle, type TieStyle } from './tie-style.ts';

/** One tie as a sign in a cell: a short piece of its line, with its marker. */
export interface Sign {
  readonly tie: Tie;
  readonly style: TieStyle;
  readonly line: string;
  readonly marker: Marker | null;
}

/** What goes from the state of a row to that of a column. */
export interface Cell {
  readonly from: string;
  readonly to: string;
  readonly box: Box;
  readonly signs: readonly Sign[];
}

export interface Heading {
  readonly code: string;
  readonly text: string;
  readonly box: Box;
  /** Where the text begins (columns) or ends (rows). */
  readonly at: Point;
}

export interface Matrix {
  readonly rows: readonly Heading[];
  readonly columns: readonly Heading[];
  /** Those that hold anything, row by row. */
  readonly cells: readonly Cell[];
  /** Of a state with itself. */
  readonly diagonal: readonly Box[];
  readonly width: number;
  readonly height: number;
}

export const HEADING_SIZE = 13;
/** Headings of columns rise so steeply, in degrees. */
export const HEADING_ANGLE = 58;
/** Widths are estimates: headings keep so much more. */
const SLACK = 1.12;
const LINE = 11;
const LEAST_ROW = 24;
const MOST_COLUMN = 56;
const PAD = 4;

/**
 * States by states: each cell holds what goes from the state of its row to that of its column, a sign
 * for each kind; what has no direction stands in both cells. Rows are as high as their fullest cell.
 * @param isEstimated whether the volume of an arms tie is an estimate: its arrow is hollow
 * @param alsoRoomFor ties of another version: rows are as high as these need too
 */
export function placeMatrix(
  states: readonly { readonly code: string; readonly text: string }[],
  ties: readonly Tie[],
  width: number,
  isEstimated: (tie: Tie) => boolean,
  alsoRoomFor: readonly Tie[] = []
): Matrix {
  const widest = SLACK * Math.max(0, ...states.map(({ text }) => textWidth(text, HEADING_SIZE)));
  const left = Math.min(widest, width * 0.36) + 8;
  const angle = (HEADING_ANGLE * Math.PI) / 180;
  const top = widest * Math.sin(angle) + 12;
  const last = SLACK * textWidth(states.at(-1)?.text ?? '', HEADING_SIZE);
  const beyond = last * Math.cos(angle);
  const column = Math.min(
    MOST_COLUMN,
    (width - left - beyond) / Math.max(0.5, states.length - 0.5)
  );
  const between = (from: string, to: string, all = ties) =>
    all.filter(
      (tie) =>
        (tie.from === from && tie.to === to) ||
        (!tie.directed && tie.from === to && tie.to === from)
    );
  const cells: Cell[] = [];
  const rows: Heading[] = [];
  const diagonal: Box[] = [];
  let y = top;
  for (const { code, text } of states) {
    const found = states.map((other) => (other.code === code ? [] : between(code, other.code)));
    const most = Math.max(
      ...found.map(({ length }) => length),
      ...states.map((other) => between(code, other.code, alsoRoomFor).length)
    );
    const height = Math.max(LEAST_ROW, most * LINE + 2 * PAD);
    found.forEach((own, c) => {
      const box = {
        ...{ x: round(left + c * column), y: round(y) },
        ...{ width: round(column), height: round(height) }
      };
      if (states[c]!.code === code) diagonal.push(box);
      if (own.length === 0) return;
      const signs = own.map((tie, i) => {
        const middle = y + height / 2 + (i - (own.length - 1) / 2) * LINE;
        return signOf(tie, box, middle, isEstimated(tie));
      });
      cells.push({ from: code, to: states[c]!.code, box, signs });
    });
    rows.push({
      ...{ code, text, at: [round(left - 8), round(y + height / 2 + 4.5)] },
      box: { x: 0, y: round(y), width: round(left - 4), height: round(height) }
    });
    y += height;
  }
  const columns = states.map(({ code, text }, c): Heading => {
    const x = left + (c + 0.5) * column;
    return {
      ...{ code, text, at: [round(x + 3), round(top - 6)] },
      box: { x: round(x - column / 2), y: 0, width: round(column), height: round(top - 2) }
    };
  });
  return { rows, columns, cells, diagonal, width, height: Math.ceil(y) + 1 };
}

function signOf(tie: Tie, box: Box, y: number, isEstimated: boolean): Sign {
  const style = tieStyle(tie.kind);
  const [start, end]: [Point, Point] = [
    [round(box.x + PAD), round(y)],
    [round(box.x + box.width - PAD), round(y)]
  ];
  const curve = [start, [(start[0] + end[0]) / 2, start[1]], end] as const;
  const marker = markerOf(isEstimated ? 'hollow-arrow' : style.marker, curve, 1.6, 0);
  return {
    tie,
    style,
    line: linePath([start, [end[0] - (marker?.cut ?? 0), end[1]]]),
    marker
  };
}
