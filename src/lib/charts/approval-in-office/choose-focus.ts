import type { TermLine } from './office-data.ts';
import { STORY } from './story.ts';
import type { PlainLine } from './term-lines.ts';

interface Wish {
  /** Leaders chosen anywhere. */
  readonly leaders: readonly string[];
  /** Leaders chosen in this chart, which leave the others dimmed. */
  readonly own: readonly string[];
  /** Whether to show of each country only its main term and those shortly before. */
  readonly trimmed: boolean;
}

const TERMS_BEFORE = 7;

/**
 * Decides which lines stand out: those of the leaders chosen, else in each country the term of the
 * story, or the one with the latest poll.
 */
export function chooseFocus(lines: readonly PlainLine[], wish: Wish): TermLine[] {
  const countries = [...new Set(lines.map((line) => line.term.country))];
  const main = countries.map((country) => mainLine(lines, country));
  const isWished = (line: PlainLine) => wish.leaders.includes(line.term.leader);
  const inFocus = lines.some(isWished) ? isWished : (line: PlainLine) => main.includes(line);
  const isKin = (line: PlainLine) =>
    lines.some(
      (other) =>
        inFocus(other) &&
        other.term.leader === line.term.leader &&
        other.term.country === line.term.country
    );
  const shown = wish.trimmed
    ? lines.filter((line) => isWished(line) || isNearMain(line, lines, main))
    : lines;
  return shown.map((line) => ({
    ...line,
    role: inFocus(line) ? 'focus' : isKin(line) ? 'kin' : 'context',
    chosen: wish.own.length === 0 || wish.own.includes(line.term.leader)
  }));
}

function mainLine(lines: readonly PlainLine[], country: string): PlainLine {
  const own = lines.filter((line) => line.term.country === country);
  const story = (line: PlainLine) => country === STORY.country && line.term.leader === STORY.leader;
  return own.findLast(story) ?? own.reduce((a, b) => (lastDayOf(b) >= lastDayOf(a) ? b : a));
}

function lastDayOf(line: PlainLine): number {
  return Math.max(...line.points.at(-1)!.polls.map((poll) => poll.fieldworkEnd));
}

function isNearMain(
  line: PlainLine,
  lines: readonly PlainLine[],
  main: readonly PlainLine[]
): boolean {
  const own = lines.filter((other) => other.term.country === line.term.country);
  const before = own.findIndex((other) => main.includes(other)) - own.indexOf(line);
  return before >= 0 && before <= TERMS_BEFORE;
}
