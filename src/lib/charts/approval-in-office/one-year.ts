import type { OfficeData, OfficePoint, TermLine } from './office-data.ts';
import { STORY } from './story.ts';

/** A line with its point after one year. */
export interface LineAfterOneYear {
  readonly line: TermLine;
  readonly point: OfficePoint;
}

/** The one line in focus after a year, and the others. */
export interface OneYear extends LineAfterOneYear {
  readonly others: readonly OfficePoint[];
  /** Whether others had left before, so that they have no value. */
  readonly someGone: boolean;
  /** The terms right before, where the finding is about them alone. */
  readonly before: readonly TermLine[] | null;
}

const MOST_IN_FOCUS = 3;

/**
 * The lines in focus after one year, the highest first; none unless all are of one country and
 * each has a value then.
 */
export function focusAfterOneYear(data: OfficeData): LineAfterOneYear[] {
  const focus = data.lines.filter((line) => line.role === 'focus');
  const found = focus.flatMap((line) =>
    line.afterOneYear ? [{ line, point: line.afterOneYear }] : []
  );
  if (data.sources.length !== 1 || found.length < focus.length || found.length > MOST_IN_FOCUS)
    return [];
  return found.sort((a, b) => b.point.value - a.point.value);
}

/** The one line in focus against the others after one year; null unless there is just one. */
export function oneYear(data: OfficeData): OneYear | null {
  const [found, ...more] = focusAfterOneYear(data);
  if (!found || more.length > 0) return null;
  const before = termsOfStory(data, found.line);
  const others = before ?? data.lines.filter((line) => line !== found.line);
  return {
    ...found,
    others: others.flatMap(({ afterOneYear }) => afterOneYear ?? []),
    someGone: others.some((line) => !line.afterOneYear && (line.monthsServed ?? 12) < 12),
    before
  };
}

/** The terms right before the one of the story, in the view that the story was written for. */
function termsOfStory(data: OfficeData, line: TermLine): TermLine[] | null {
  const { leader, country } = line.term;
  if (!data.standard || data.measure !== 'approve') return null;
  if (leader !== STORY.leader || country !== STORY.country) return null;
  const at = data.lines.indexOf(line);
  const before = data.lines.slice(Math.max(0, at - STORY.termsBefore), at);
  return before.length === STORY.termsBefore ? before : null;
}
