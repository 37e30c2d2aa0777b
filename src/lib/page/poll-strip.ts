import type { Release } from '#lib/core/release/release.ts';
import type { Span } from '#lib/core/selection/brush-span.ts';
import { quarterOf } from '#lib/core/selection/quarter-counts.ts';
import type { Selection } from '#lib/core/selection/selection.ts';
import { dayOf, yearOfDay, type Day } from '#lib/core/table/day.ts';

/** The years of the approval polls, from 1 January of the first to 31 December of the last. */
export function stripOf(release: Release): Span {
  const starts = release.index('approval').spans()?.starts ?? new Int32Array();
  const days = starts.length > 0 ? starts : Int32Array.of(0);
  let [first, last] = [days[0]!, days[0]!];
  for (const day of days) [first, last] = [Math.min(first, day), Math.max(last, day)];
  return { from: dayOf(yearOfDay(first), 1, 1), to: dayOf(yearOfDay(last), 12, 31) };
}

/** How many polls of a selection fall in each quarter of the strip; a question counts once. */
export function pollsByQuarter(release: Release, selection: Selection, strip: Span): Uint32Array {
  const [first, last] = [quarterOf(strip.from), quarterOf(strip.to)];
  const counts = questionsByQuarter(release, selection, first, last);
  for (const name of ['approval', 'perception'] as const) {
    const polls = release.index(name).countByQuarter(selection, first, last);
    polls.forEach((count, quarter) => (counts[quarter]! += count));
  }
  return counts;
}

/**
 * The counts as the path of one bar each, the highest as high as `height`: a bar is one unit wide,
 * and none but an empty one is lower than a pixel.
 */
export function barsOf(counts: Uint32Array, height: number): string {
  const highest = Math.max(1, ...counts);
  let path = '';
  counts.forEach((count, i) => {
    if (count === 0) return;
    const bar = Math.max(1, Math.round((count / highest) * height));
    path += `M${i}.08,${height}v-${bar}h.84v${bar}z`;
  });
  return path;
}

/** How far along a strip a day begins, in percent: 0 at its first day, 100 after its last. */
export function percentAlong(day: Day, strip: Span): number {
  return Math.round(((day - strip.from) / (strip.to + 1 - strip.from)) * 10_000) / 100;
}

/** Every fifth year of a strip, and where it begins; none whose name would stick out at the left. */
export function fifthYears(strip: Span): readonly { year: number; percent: number }[] {
  const first = Math.ceil(yearOfDay(strip.from) / 5) * 5;
  const found = [];
  for (let year = first; year <= yearOfDay(strip.to); year += 5)
    found.push({ year, percent: percentAlong(dayOf(year, 1, 1), strip) });
  return found.filter(({ percent }) => percent > 2);
}

/** Questions have a row for each answer, of which any may be filtered away. */
function questionsByQuarter(release: Release, selection: Selection, first: number, last: number) {
  const counts = new Uint32Array(Math.max(0, last - first + 1));
  const questions = release.table('settlement').column('pollId', 'text').codes;
  const index = release.index('settlement');
  const { starts } = index.spans()!;
  const seen = new Set<number>();
  for (const row of index.rows(selection)) {
    if (seen.has(questions[row]!)) continue;
    seen.add(questions[row]!);
    const quarter = quarterOf(starts[row]!) - first;
    if (quarter >= 0 && quarter < counts.length) counts[quarter]!++;
  }
  return counts;
}
