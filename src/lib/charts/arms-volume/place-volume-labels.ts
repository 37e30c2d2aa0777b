import type { OptionValue } from '#lib/core/selection/options.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { round } from '#lib/ui/path.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { PlacedAverage, PlacedPanel } from './placed-panel.ts';

/** A line of the grid across a panel, with its number where one is written. */
export interface VolumeTick {
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly label: { readonly text: string; readonly x: number; readonly end: boolean } | null;
}

/** What the lines of the grid are called; the top one carries the unit. */
export function tickTexts(
  grid: readonly number[],
  unit: OptionValue<'volume'>,
  language: Language
): string[] {
  return grid.map((value, i) => tickText(value, i === grid.length - 1, unit, language));
}

/** Room at the left of every plot for the numbers but the topmost, which has the plot's width. */
export function gutterFor(texts: readonly string[]): number {
  return Math.ceil(Math.max(...texts.slice(0, -1).map((text) => textWidth(text, 13)), 20)) + 6;
}

/** Whether the numbers find room over the plots of the first column. */
export function numbersFit(
  panels: readonly PlacedPanel[],
  columns: number,
  grid: readonly number[],
  texts: readonly string[]
): boolean {
  return panels
    .filter((panel, i) => i % columns === 0 && panel.sentence.length === 0)
    .every((panel) => fits(panel, grid, texts, false) || fits(panel, grid, texts, true));
}

/** Numbers of the grid in the first panel of each row, and the one label of the average line. */
export function placeVolumeLabels(
  panels: readonly PlacedPanel[],
  columns: number,
  grid: readonly number[],
  texts: readonly string[],
  unit: OptionValue<'volume'>,
  language: Language
): { readonly ticks: VolumeTick[]; readonly average: PlacedAverage | null } {
  const ticks = panels.flatMap((panel, i) => {
    const written = i % columns === 0 && panel.sentence.length === 0;
    const end = written && !fits(panel, grid, texts, false) && fits(panel, grid, texts, true);
    const x = end ? panel.x + panel.width : panel.x;
    return grid.map((value, t): VolumeTick => {
      const label = written ? { text: texts[t]!, x, end } : null;
      return { x0: panel.x, x1: panel.x + panel.width, y: heightOf(panel, value, grid), label };
    });
  });
  return { ticks, average: placeAverageLabel(panels, ticks, unit, language) };
}

function heightOf(panel: PlacedPanel, value: number, grid: readonly number[]): number {
  const { baseline, plotTop } = panel;
  return round(baseline - (value / grid.at(-1)!) * (baseline - plotTop));
}

function tickText(
  value: number,
  withUnit: boolean,
  unit: OptionValue<'volume'>,
  language: Language
): string {
  if (unit === 'tiv') {
    const tiv = language.number(value);
    return withUnit ? m.arms_tiv({ tiv }, language.in) : tiv;
  }
  const percent = language.percent(value);
  if (!withUnit) return percent;
  const say = unit === 'exports' ? m.arms_tick_exports : m.arms_tick_imports;
  return say({ percent }, language.in);
}

/** Whether no column and no line reaches the numbers where they stand above their lines. */
function fits(
  panel: PlacedPanel,
  grid: readonly number[],
  texts: readonly string[],
  end: boolean
): boolean {
  return texts.every((text, i) => {
    const width = textWidth(text, 13);
    const x0 = end ? panel.x + panel.width - width : panel.x;
    return highestIn(panel, x0, x0 + width) > heightOf(panel, grid[i]!, grid) - 3;
  });
}

/** The least y that a column or the line reaches between two x. */
function highestIn(panel: PlacedPanel, x0: number, x1: number): number {
  let y = panel.baseline;
  for (const column of panel.columns) {
    if (column.x < x1 && column.x + column.width > x0) y = Math.min(y, column.y);
  }
  for (const point of panel.averagePoints) {
    if (point && point[0] > x0 - 8 && point[0] < x1 + 8) y = Math.min(y, point[1]);
  }
  return y;
}

/** Above the line, in the first panel where it is near it and clear of columns and numbers. */
function placeAverageLabel(
  panels: readonly PlacedPanel[],
  ticks: readonly VolumeTick[],
  unit: OptionValue<'volume'>,
  language: Language
): PlacedAverage | null {
  const say = unit === 'tiv' ? m.arms_average : m.arms_average_share;
  const text = say({}, language.in);
  const width = textWidth(text, 12) + 6;
  let best: (PlacedAverage & { readonly gap: number }) | null = null;
  for (const panel of panels.slice(0, 4)) {
    if (!panel.inFocus) continue;
    for (const point of panel.averagePoints) {
      if (!point) continue;
      const x0 = point[0] - width / 2;
      if (x0 < panel.x || x0 + width > panel.x + panel.width) continue;
      const y = highestIn(panel, x0, x0 + width) - 8;
      const gap = point[1] - y;
      const clear = ticks.every(({ label, y: lineY }) => {
        if (!label) return true;
        const wide = textWidth(label.text, 13);
        const from = label.end ? label.x - wide : label.x;
        return from > x0 + width + 4 || from + wide < x0 - 4 || y < lineY - 22 || y - 12 > lineY;
      });
      if (clear && y - 10 >= panel.plotTop && gap < (best?.gap ?? 34)) {
        best = { text, x: point[0], y, gap };
      }
    }
    if (best) return { text, x: best.x, y: best.y };
  }
  return null;
}
