import { linePath, round, type Point } from '#lib/ui/path.ts';
import type { Tie } from './build-graph.ts';
import { pointOn, type Curve } from './curve.ts';
import { markerOf, type Marker } from './place-marker.ts';
import { ARMS_YEARS } from './structure.ts';
import { armsWidth, relationWidth, tieStyle, type TieStyle } from './tie-style.ts';

/** One tie as it is drawn. */
export interface PlacedTie {
  readonly tie: Tie;
  readonly style: TieStyle;
  readonly width: number;
  /** Path data of the line, without its markers. */
  readonly line: string;
  readonly marker: Marker | null;
  /** Along the line, for pointing at it and for keeping names off it. */
  readonly points: readonly Point[];
}

/** All ties of one pair, side by side. */
export interface Bundle {
  readonly pair: string;
  readonly ties: readonly PlacedTie[];
}

export interface Disc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Between the middles of two lines, where they run and, as a share of it, where they meet a disc. */
const LANE = 8;
const FAN = 0.8;
/** The widest that the lines of one pair may fan out at a disc. */
const FAN_ANGLE = (62 * Math.PI) / 180;
/** Free between a disc and the end of a line, with and without a marker. */
const END_GAP = 5;
const PLAIN_GAP = 3;
/** How far the middle markers of neighbouring lines stand apart. */
const MARKER_SHIFT = 9;
/** The most that a line out of focus is wide. */
const DIMMED = 1.25;
/** Pieces that a line is cut into for pointing at it and for keeping names off it. */
const PIECES = 16;

/**
 * Places the ties of one pair side by side, family by family: 8 px apart, or more where an arms link
 * is wide, and fanned together at the discs. Ties out of focus are drawn thin.
 * @param from the disc of the first state of the pair
 * @param years how many years the flows of arms ties add up
 * @param bend how far the bundle arches upwards, as a share of its length
 * @param isEstimated whether the volume of an arms tie is an estimate: its arrow is hollow
 */
export function placeBundle(
  ties: readonly Tie[],
  from: Disc,
  to: Disc,
  years: number,
  isEstimated: (tie: Tie) => boolean,
  bend = 0
): Bundle {
  const widths = ties.map((tie) => Math.min(widthOf(tie, years), tie.inFocus ? Infinity : DIMMED));
  const offsets = lanes(widths);
  return {
    pair: ties[0]!.pair,
    ties: ties.map((tie, i) => {
      const style = tieStyle(tie.kind);
      const marker = isEstimated(tie) ? 'hollow-arrow' : style.marker;
      return placeTie(tie, { ...style, marker }, widths[i]!, offsets, i, from, to, bend);
    })
  };
}

function widthOf(tie: Tie, years: number): number {
  if (tie.kind === 'arms') return armsWidth((tie.tivMillions / years) * ARMS_YEARS);
  return relationWidth(tie.kind, tie.strength);
}

/** How far each line runs beside the straight one between the discs. */
function lanes(widths: readonly number[]): number[] {
  const lane = Math.min(LANE, 54 / widths.length);
  const places: number[] = [];
  widths.forEach((width, i) => {
    const last = places.at(-1);
    const apart = Math.max(lane, (width + (widths[i - 1] ?? 0)) / 2 + 3);
    places.push(last === undefined ? 0 : last + apart);
  });
  const middle = places.at(-1)! / 2;
  return places.map((place) => place - middle);
}

function placeTie(
  tie: Tie,
  style: TieStyle,
  width: number,
  offsets: readonly number[],
  lane: number,
  a: Disc,
  b: Disc,
  bend: number
): PlacedTie {
  // Lanes are counted from the first of the pair, whichever way the tie points.
  const forward = tie.pair.startsWith(tie.from);
  const [start, end] = forward ? [a, b] : [b, a];
  const offset = forward ? offsets[lane]! : -offsets[lane]!;
  const widest = Math.max(...offsets);
  const pointed = style.marker.endsWith('arrow') || style.marker === 'bar';
  const distance = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / distance, (end.y - start.y) / distance];
  const beside = (disc: Disc, along: number, side: number): Point => [
    disc.x + ux * along - uy * side,
    disc.y + uy * along + ux * side
  ];
  /** Where the line leaves a disc: on a circle around it, beside the straight line. */
  const leave = (disc: Disc, direction: 1 | -1, gap: number): Point => {
    const radius = Math.min(disc.radius + gap, distance / 2);
    const most = radius * Math.sin(FAN_ANGLE);
    const side = offset * Math.min(FAN, widest > 0 ? most / widest : FAN);
    return beside(disc, direction * Math.sqrt(radius * radius - side * side), side);
  };
  const p = leave(start, 1, PLAIN_GAP);
  const q = leave(end, -1, pointed ? END_GAP : PLAIN_GAP);
  const arch = (ux > 0 ? -1 : 1) * bend * distance;
  const middle = beside(start, distance / 2, offset + arch);
  const curve: Curve = [
    p,
    [2 * middle[0] - (p[0] + q[0]) / 2, 2 * middle[1] - (p[1] + q[1]) / 2],
    q
  ];
  const shift = offsets.length > 1 ? (lane % 2 === 0 ? -MARKER_SHIFT : MARKER_SHIFT) : 0;
  const marker = markerOf(style.marker, curve, width, shift);
  const drawn = marker?.cut ? firstPart(curve, 1 - marker.cut / distance) : curve;
  return {
    tie,
    style,
    width: round(width),
    line: curvePath(drawn),
    marker,
    points: Array.from({ length: PIECES + 1 }, (_, i) => pointOn(curve, i / PIECES))
  };
}

/** The curve from its start to the place at `t`. */
function firstPart(curve: Curve, t: number): Curve {
  const [p, c] = curve;
  return [p, [p[0] + (c[0] - p[0]) * t, p[1] + (c[1] - p[1]) * t], pointOn(curve, t)];
}

function curvePath([p, c, q]: Curve): string {
  const bend = Math.abs((c[0] - p[0]) * (q[1] - p[1]) - (c[1] - p[1]) * (q[0] - p[0]));
  if (bend < 20) return linePath([p, q]);
  return `${linePath([p])}Q${round(c[0])},${round(c[1])} ${round(q[0])},${round(q[1])}`;
}
