import type { Day } from '#lib/core/table/day.ts';
import type { Choice } from '#lib/core/selection/selection.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Mark, Shape } from '#lib/ui/scene.ts';
import type { TimelineEvent } from './gather-timeline.ts';
import type { Term } from './gather-terms.ts';
import type { Tie } from './gather-ties.ts';
import { nameOfEventKind, nameOfTie } from './timeline-names.ts';

const HALF_YEAR_DAYS = 182;

/** An event stands for the half year before and after it: what was measured around it. */
export function choicesOfEvent(event: TimelineEvent): Choice[] {
  return [
    { dimension: 'time', from: event.start - HALF_YEAR_DAYS, to: event.end + HALF_YEAR_DAYS }
  ];
}

/** A term stands for its time; the leader’s name beside it for the leader. */
export function choicesOfTerm(term: Term): Choice[] {
  return [{ dimension: 'time', from: term.start, to: term.end }];
}

export function choicesOfTie(tie: Tie): Choice[] {
  return [
    { dimension: 'pair', value: tie.pair },
    { dimension: 'kind', value: tie.kind }
  ];
}

/** Marks of one thing share a group, so that a bar and its name are picked out together. */
export function markOfEvent(event: TimelineEvent, shape: Shape, language: Language): Mark {
  return {
    id: `event-${event.index}`,
    shape,
    label: [
      language.say(event.title),
      `${language.dayRange(event.start, event.end)} · ${nameOfEventKind(event.kind, language)}`
    ],
    choices: choicesOfEvent(event),
    records: [{ dataset: 'events', index: event.index }],
    group: `event-${event.index}`
  };
}

export function markOfTerm(term: Term, shape: Shape, language: Language): Mark {
  return {
    id: `term-${term.index}`,
    shape,
    label: [
      language.say(term.leader),
      `${language.country(term.country)} · ${language.say(term.office)} · ${timeOf(term, language)}`
    ],
    choices: choicesOfTerm(term),
    records: [{ dataset: 'leaders', index: term.index }],
    group: `term-${term.index}`
  };
}

export function markOfLeader(term: Term, shape: Shape, language: Language): Mark {
  return {
    id: `leader-${term.index}`,
    shape,
    label: [
      language.say(term.leader),
      m.timeline_choose_leader({ country: language.country(term.country) }, language.in)
    ],
    choices: [{ dimension: 'leader', value: term.leader }],
    records: [{ dataset: 'leaders', index: term.index }],
    group: `term-${term.index}`
  };
}

export function markOfTie(tie: Tie, shape: Shape, language: Language): Mark {
  return {
    id: `tie-${tie.kind}-${tie.start}`,
    shape,
    label: [nameOfTie(tie, language), timeOf(tie, language)],
    choices: choicesOfTie(tie),
    records: tie.indices.map((index) => ({ dataset: 'relations', index })),
    group: `tie-${tie.kind}-${tie.start}`
  };
}

/** First and last day, or since when. */
export function timeOf(
  { start, end }: { readonly start: Day; readonly end: Day | null },
  language: Language
): string {
  return end === null
    ? m.timeline_since({ day: language.shortDay(start) }, language.in)
    : language.dayRange(start, end);
}
