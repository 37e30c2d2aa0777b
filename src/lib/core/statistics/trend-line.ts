import { Z95 } from './confidence.ts';
import { localRegression } from './local-regression.ts';
import { stateSpaceTrend, type HouseEffect, type TrendPoll } from './state-space-trend.ts';

/** When a line may be drawn at all. */
export interface TrendRules {
  /** Fewest polls that make a line. */
  readonly leastPolls: number;
  /** A longer gap between polls breaks the line. */
  readonly mostGapDays: number;
}

export const TREND_RULES: TrendRules = { leastPolls: 8, mostGapDays: 42 };

/** A point of a trend with its interval at 95 %, where there is one. */
export interface TrendLinePoint {
  readonly day: number;
  readonly percent: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** A poll with what both methods need: `weight` is its sample size, `variance` that of its error. */
export interface LinePoll extends TrendPoll {
  readonly weight: number;
}

export interface TrendLine {
  /** Unbroken pieces, each with a point about every week. */
  readonly pieces: readonly (readonly TrendLinePoint[])[];
  /** Empty for methods that know no houses. */
  readonly houses: readonly HouseEffect[];
  /** How many polls the line is made from; those in pieces too short have none. */
  readonly polls: number;
}

/** Half a year of polls bends as fast as opinion does and still averages over houses. */
const LOCAL_WINDOW_DAYS = 182;
const STEP_DAYS = 7;

/**
 * Polls split where more than `mostGapDays` lie between two of them; pieces of fewer than
 * `leastPolls` are left out. In order of time.
 */
export function splitAtGaps<P extends { readonly day: number }>(
  polls: readonly P[],
  rules: TrendRules = TREND_RULES
): P[][] {
  const sorted = [...polls].sort((a, b) => a.day - b.day);
  const pieces: P[][] = [];
  for (const poll of sorted) {
    const last = pieces.at(-1);
    if (last && poll.day - last.at(-1)!.day <= rules.mostGapDays) last.push(poll);
    else pieces.push([poll]);
  }
  return pieces.filter((piece) => piece.length >= rules.leastPolls);
}

/**
 * The trend of one leader’s polls by local regression of degree 1 (the nearest half year of polls,
 * weighted by sample size) or by the state-space model, there with house effects unless told otherwise.
 */
export function trendLine(
  polls: readonly LinePoll[],
  method: 'local' | 'state-space',
  { rules = TREND_RULES, houses = true }: { rules?: TrendRules; houses?: boolean } = {}
): TrendLine {
  const pieces = splitAtGaps(polls, rules);
  const used = pieces.reduce((sum, piece) => sum + piece.length, 0);
  if (method === 'local') {
    return { pieces: pieces.map(localPiece), houses: [], polls: used };
  }
  // One model for all pieces: a house keeps its habits across a gap.
  const model = stateSpaceTrend(pieces.flat(), { houses });
  if (!model) return { pieces: [], houses: [], polls: 0 };
  return {
    pieces: pieces.map((piece) =>
      model
        .at(daysOf(piece))
        .map(({ day, percent, standardError }) => withInterval(day, percent, standardError))
    ),
    houses: model.houses,
    polls: used
  };
}

function localPiece(polls: readonly LinePoll[]): TrendLinePoint[] {
  const days = polls.at(-1)!.day - polls[0]!.day;
  const span = Math.min(0.75, Math.max(LOCAL_WINDOW_DAYS / Math.max(1, days), 8 / polls.length));
  const points = polls.map(({ day, percent, weight }) => ({ x: day, y: percent, weight }));
  return localRegression(points, daysOf(polls), { span, degree: 1 })
    .filter(({ value }) => Number.isFinite(value))
    .map(({ at, value, standardError }) => withInterval(at, value, standardError));
}

/** From the first poll to the last, a week apart, both ends included. */
function daysOf(polls: readonly { readonly day: number }[]): number[] {
  const [first, last] = [polls[0]!.day, polls.at(-1)!.day];
  const days: number[] = [];
  for (let day = first; day < last; day += STEP_DAYS) days.push(day);
  return [...days, last];
}

function withInterval(day: number, percent: number, standardError: number | null): TrendLinePoint {
  const known = standardError !== null && Number.isFinite(standardError);
  return {
    day,
    percent,
    low: known ? percent - Z95 * standardError : null,
    high: known ? percent + Z95 * standardError : null
  };
}
