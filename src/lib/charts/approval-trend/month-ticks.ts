import { dateOfDay, dayOf } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimeScale } from '#lib/ui/time-scale.ts';

const LONGEST_DAYS = 550;

/**
 * Ticks at the first of each month where the period is too short for years alone; none where it is
 * longer. Labels have room between them and stay within the axis.
 */
export function monthTicks(scale: TimeScale, language: Language) {
  if (scale.to - scale.from > LONGEST_DAYS) return [];
  const first = dateOfDay(scale.from);
  const ticks: { x: number; label: string | null }[] = [];
  let free = scale.x0 - 4;
  for (let month = first.getUTCMonth() + 1; ; month++) {
    const day = dayOf(first.getUTCFullYear(), month, 1);
    if (day > scale.to) return ticks;
    if (day < scale.from) continue;
    const x = scale.place(day);
    const half = textWidth(language.month(day), 13) / 2;
    const room = x - half >= free && x + half <= scale.x1 + 8;
    if (room) free = x + half + 10;
    ticks.push({ x, label: room ? language.month(day) : null });
  }
}
