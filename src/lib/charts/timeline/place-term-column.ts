import type { Language } from '#lib/text/language.ts';
import type { Mark } from '#lib/ui/scene.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import type { TimelineEvent } from './gather-timeline.ts';
import type { Office, Term } from './gather-terms.ts';
import { leaderLabel } from './leader-label.ts';
import { inkOf } from './place-bar.ts';
import { fillOfTerm } from './place-office.ts';
import { markOfLeader, markOfTerm } from './timeline-marks.ts';
import type { List } from './timeline-scene.ts';

const BAR = 6;
const NAME = 10;

interface Row {
  readonly event: TimelineEvent;
  readonly top: number;
  readonly bottom: number;
  readonly y: number;
}

const nameOf = (term: Term, language: Language) =>
  leaderLabel(language.say(term.leader), term.country, language.locale);

/** Wide enough for the state’s name and those of the leaders who were in office at an event. */
export function termColumnWidth(
  office: Office,
  events: readonly TimelineEvent[],
  language: Language
): number {
  const serving = new Set(events.map((event) => termAt(office, event.start)));
  const names = office.terms
    .filter((term) => serving.has(term))
    .map((term) => textWidth(nameOf(term, language), 12) + NAME);
  const heading = textWidth(language.country(office.country), 13, 600);
  return Math.ceil(Math.max(heading, ...names)) + 10;
}

/** Who led the state at each event: a bar down the rows of a term, the name at its first. */
export function placeTermColumn(
  office: Office,
  rows: readonly Row[],
  x: number,
  width: number,
  language: Language
): { bars: List['terms']; marks: Mark[] } {
  const bars: List['terms'][number][] = [];
  const marks: Mark[] = [];
  for (const term of office.terms) {
    const within = rows.filter(({ event }) => termAt(office, event.start) === term);
    const [first, last] = [within[0], within.at(-1)];
    if (!first || !last) continue;
    const { fill, hollow } = fillOfTerm(term);
    const group = `term-${term.index}`;
    const full = nameOf(term, language);
    const text = textWidth(full, 12) <= width - NAME - 2 ? full : '';
    const [y, height] = [first.top + 3, last.bottom - first.top - 6];
    bars.push({
      group,
      x,
      y,
      width: BAR,
      height,
      fill: inkOf(term.inFocus, fill),
      hollow,
      open: false,
      name: {
        group,
        x: x + NAME,
        y: first.y,
        text,
        lang: language.of(term.leader).lang,
        anchor: 'start',
        weight: 400,
        fill: term.inFocus ? 'var(--ink-2)' : 'var(--ink-3)',
        stem: null
      }
    });
    marks.push(
      markOfTerm(term, { kind: 'box', x: x - 4, y, width: BAR + 8, height }, language),
      markOfLeader(
        term,
        { kind: 'box', x: x + NAME, y: first.y - 14, width: width - NAME, height: 20 },
        language
      )
    );
  }
  return { bars, marks };
}

/** The term that holds a day; on a day of change the new one. */
function termAt(office: Office, day: number): Term | undefined {
  return office.terms.findLast((term) => term.start <= day && day <= (term.end ?? Infinity));
}
