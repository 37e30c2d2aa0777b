import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import type { TimelineData } from './gather-timeline.ts';
import { timelineHeadline } from './timeline-headline.ts';
import { nameOfTie } from './timeline-names.ts';

export function timelineWords(data: TimelineData, language: Language): Words {
  const events = data.lanes
    .flatMap((lane) => lane.events)
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const terms = data.offices.flatMap((office) => office.terms);
  const ties = data.lanes.flatMap((lane) => lane.ties);
  const [first, last] = [events[0], events.at(-1)];
  const sentences: string[] = [];
  if (first && last) {
    sentences.push(
      m.timeline_summary_events(
        {
          count: events.length,
          first: language.sayQuoted(first.title),
          firstDay: language.day(first.start),
          last: language.sayQuoted(last.title),
          lastDay: language.day(last.start)
        },
        language.in
      )
    );
  }
  if (ties.length > 0) {
    const names = language.list(ties.map((tie) => nameOfTie(tie, language)));
    sentences.push(m.timeline_summary_ties({ names }, language.in));
  }
  for (const office of data.offices) {
    const leaders = [...new Set(office.terms.map((term) => language.say(term.leader)))];
    sentences.push(
      m.timeline_summary_terms(
        { country: language.country(office.country), leaders: language.list(leaders) },
        language.in
      )
    );
  }
  const nothing = events.length + terms.length + ties.length === 0;
  const remove = data.filtered.map((dimension) => nameOfDimension(dimension, language));
  return {
    kicker: kickerOf(data, language),
    headline: timelineHeadline(data, language),
    ...(nothing && remove.length > 0
      ? {
          subtitle: m.timeline_remove(
            { filters: language.list(remove, 'disjunction') },
            language.in
          )
        }
      : {
          subtitle: m.timeline_subtitle({}, language.in),
          usableSubtitle: m.timeline_subtitle_usable({}, language.in)
        }),
    summary: nothing ? m.timeline_empty({}, language.in) : sentences.join(' '),
    sources: m.timeline_sources({}, language.in),
    notes: [
      m.timeline_note_chosen({}, language.in),
      ...(data.kindFiltered ? [m.timeline_note_kind({}, language.in)] : [])
    ]
  };
}

/** `Timeline · Japan and Russia · 2014–2018`. */
function kickerOf(data: TimelineData, language: Language): string {
  const names = [
    ...data.countries.map((code) => language.country(code)),
    ...data.leaders.map((leader) => language.say(leader))
  ];
  const parts = [
    m.timeline_topic({}, language.in),
    names.length > 0 ? language.list(names) : m.timeline_all_states({}, language.in)
  ];
  if (data.otherTime) parts.push(language.years(yearOfDay(data.from), yearOfDay(data.to)));
  return parts.join(' · ');
}
