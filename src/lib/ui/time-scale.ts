import { dayOf, yearOfDay, type Day } from '#lib/core/table/day.ts';
import { textWidth } from './text-width.ts';

/** Places days evenly: `place(from)` is x0, `place(to)` is x1; `dayAt` goes back, to whole days. */
export interface TimeScale {
  readonly from: Day;
  readonly to: Day;
  readonly x0: number;
  readonly x1: number;
  readonly place: (day: Day) => number;
  readonly dayAt: (x: number) => Day;
}

export function timeScale(from: Day, to: Day, x0: number, x1: number): TimeScale {
  const days = Math.max(1, to - from);
  return {
    from,
    to,
    x0,
    x1,
    place: (day) => x0 + ((day - from) / days) * (x1 - x0),
    dayAt: (x) => Math.round(from + ((x - x0) / (x1 - x0 || 1)) * days)
  };
}

export interface YearTick {
  /** Where 1 January stands; outside the axis for a year that begins before it. */
  readonly x: number;
  /** Where the year's label is centred; null where the label has no room. */
  readonly labelX: number | null;
  readonly label: string;
}

/**
 * Ticks at 1 January with the year centred in its year. Where years are narrow only every 2nd, 5th,
 * 10th … year is named, at its tick. `short` writes ’14.
 */
export function yearTicks(scale: TimeScale, short = false): YearTick[] {
  const write = (year: number) =>
    short ? `’${String(year % 100).padStart(2, '0')}` : String(year);
  const first = yearOfDay(scale.from);
  const last = yearOfDay(scale.to);
  const perYear = ((scale.x1 - scale.x0) / Math.max(1, scale.to - scale.from)) * 365.25;
  const needed = textWidth(write(2000), 13) + 10;
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * perYear >= needed) ?? 100;
  const ticks: YearTick[] = [];
  for (let year = first; year <= last; year++) {
    if (year % step !== 0) continue;
    const x = scale.place(dayOf(year, 1, 1));
    const left = Math.max(x, scale.x0);
    const right = Math.min(scale.place(dayOf(year + 1, 1, 1)), scale.x1);
    const labelX = step === 1 ? (left + right) / 2 : x;
    const half = textWidth(write(year), 13) / 2;
    const room = step === 1 ? right - left >= half * 2 : x >= scale.x0 && x + half <= scale.x1 + 4;
    ticks.push({ x, labelX: room ? labelX : null, label: write(year) });
  }
  return ticks;
}
