import { dateOfDay, dayOf, type Day } from '#lib/core/table/day.ts';

/** A stretch of time between two grips, both days included. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** What a drag does: moves one edge, moves the whole span, or draws a new one. */
export type DragKind = 'from' | 'to' | 'move' | 'new';

/**
 * The same date some months later, or earlier where `months` is negative; the last day of a month
 * that is too short for it.
 */
export function addMonths(day: Day, months: number): Day {
  const date = dateOfDay(day);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() + 1 + months];
  const lastDate = dateOfDay(dayOf(year, month + 1, 0)).getUTCDate();
  return dayOf(year, month, Math.min(date.getUTCDate(), lastDate));
}

export function clampDay(day: Day, within: Span): Day {
  return Math.min(Math.max(day, within.from), within.to);
}

/**
 * Where the span stands when a drag that began at `start` has come to `now`. It stays within the
 * strip and its first day before its last: an edge dragged over the other pushes past it.
 * @param before the span when the drag began
 */
export function draggedSpan(
  kind: DragKind,
  before: Span,
  start: Day,
  now: Day,
  within: Span
): Span {
  if (kind === 'move') {
    const length = before.to - before.from;
    const from = Math.min(
      Math.max(before.from + now - start, within.from),
      Math.max(within.from, within.to - length)
    );
    return { from, to: Math.min(from + length, within.to) };
  }
  const fixed = kind === 'new' ? start : kind === 'from' ? before.to : before.from;
  const [a, b] = [clampDay(fixed, within), clampDay(now, within)];
  return { from: Math.min(a, b), to: Math.max(a, b) };
}

/**
 * Where a key moves a grip: an arrow a month, Page a year, Home and End as far as it goes; null for
 * a key that means nothing. It stops at the other grip.
 */
export function steppedSpan(
  grip: 'from' | 'to',
  key: string,
  span: Span,
  within: Span
): Span | null {
  const months: Readonly<Record<string, number>> = {
    ArrowRight: 1,
    ArrowUp: 1,
    ArrowLeft: -1,
    ArrowDown: -1,
    PageUp: 12,
    PageDown: -12
  };
  const limits =
    grip === 'from' ? { from: within.from, to: span.to } : { from: span.from, to: within.to };
  const step = months[key];
  const target =
    key === 'Home'
      ? limits.from
      : key === 'End'
        ? limits.to
        : step === undefined
          ? null
          : addMonths(span[grip], step);
  return target === null ? null : { ...span, [grip]: clampDay(target, limits) };
}

/**
 * A span as a filter: an edge at the end of the strip is open, so that what lies beyond the strip
 * (an alliance of 1951, a term that goes on) is met as well.
 */
export function openEnds(span: Span, within: Span): { from: Day | null; to: Day | null } {
  return {
    from: span.from <= within.from ? null : span.from,
    to: span.to >= within.to ? null : span.to
  };
}
