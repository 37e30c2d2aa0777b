import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Size } from '#lib/ui/scene.ts';
import { textWidth, wrapText } from '#lib/ui/text-width.ts';
import { answersOf, LEFT, NEUTRAL, RIGHT, sharePercentOf, type Group } from './settlement-data.ts';
import type { Stance } from './settlement-row.ts';
import { nameOfStance, neutralShares } from './settlement-names.ts';
import { sideInterval } from './share-interval.ts';

/** Room for a total outside the end of a bar. */
const TOTAL = 28;
const GAP = 16;
/** The square that shows the colour of an answer without a side. */
export const SWATCH = 10;
/** Between the ink line and the names over the sides. */
export const HEADING_GAP = 8;
/** At the most, so that few and small shares do not fill the page. */
const MOST_PER_PERCENT = 3.4;

/** Where things stand from left to right: one scale for every bar of the picture. */
export interface Columns {
  readonly labelWidth: number;
  /** The ink line between the sides. */
  readonly lineX: number;
  /** Pixels a percentage point. */
  readonly perPercent: number;
  /** Where the bars without a side start; null where they are written beside the label instead. */
  readonly neutralX: number | null;
}

export function columnsFor(groups: readonly Group[], size: Size, language: Language): Columns {
  const wide = size.form === 'wide';
  const least = wide ? Math.min(340, Math.max(150, size.width * 0.3)) : 0;
  const sides = [LEFT, RIGHT, ...(wide ? [NEUTRAL] : [])].map((stances) =>
    sideOf(groups, stances, language)
  );
  const needed = (perPercent: number) =>
    sides.map(({ bars, words }) =>
      bars.reduce((most, { percent, label }) => Math.max(most, percent * perPercent + label), words)
    );
  const room = size.width - least - (wide ? 2 * GAP : 0);
  const perPercent = largest(MOST_PER_PERCENT, (scale) => sum(needed(scale)) <= room);
  const [left = 0, right = 0, neutral = 0] = needed(perPercent);
  const neutralX = wide ? size.width - neutral : null;
  const lineX = wide ? size.width - neutral - GAP - right : left + (room - left - right) / 2;
  return { labelWidth: wide ? lineX - left - GAP : size.width, lineX, perPercent, neutralX };
}

/** The bars of a side with the room their figures need, and the width that its other words need. */
function sideOf(groups: readonly Group[], stances: readonly Stance[], language: Language) {
  const bars: { percent: number; label: number }[] = [];
  const neutral = stances === NEUTRAL;
  let words = textWidth(m.settlement_not_reported({}, language.in), 12) + 10;
  for (const group of groups) {
    for (const question of [...group.pooled, ...group.questions]) {
      const share = sharePercentOf(question, stances);
      if (share === null) continue;
      const percent = neutral ? share : (sideInterval(question, stances)?.[1] ?? share);
      const label = neutral ? textWidth(neutralShares(question, language), 13) + 7 : TOTAL;
      bars.push({ percent, label });
      for (const { row } of answersOf(question, stances)) {
        const name = nameOfStance(row.stance, group, language);
        words = Math.max(words, roomFor(name) + (neutral ? SWATCH + 4 : HEADING_GAP));
      }
    }
  }
  return { bars, words };
}

/** Room to write a name in, on several lines if it is long. */
function roomFor(name: string): number {
  const width = (text: string) => textWidth(text, 13, 600);
  return Math.max(Math.min(width(name), 80), ...wrapText(name, 0, 13, 600).map(width)) + 2;
}

/** The largest number up to `most` that fits, to a thousandth of it. */
function largest(most: number, fits: (value: number) => boolean): number {
  if (fits(most)) return most;
  let [low, high] = [0, most];
  while (high - low > most / 1000) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
