import { pairOf } from '#lib/core/selection/dimension.ts';
import { dateOfDay, yearOfDay, type Day } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { nameOfValue } from '#lib/text/value-names.ts';
import type { TimelineData } from './gather-timeline.ts';
import type { Tie } from './gather-ties.ts';

const LONGEST = 95;

/** What the timeline shows, by the first rule that fits. */
export function timelineHeadline(data: TimelineData, language: Language): string {
  const events = data.lanes
    .flatMap((lane) => lane.events)
    .sort((a, b) => a.start - b.start || a.index - b.index);
  const talks = talksWithoutTreaty(data);
  if (talks && !data.otherTime && data.leaders.length === 0) {
    return m.timeline_headline_talks(
      { years: wholeYears(talks.start, talks.end!), year: String(yearOfDay(talks.end!)) },
      language.in
    );
  }
  const candidates = [
    leaderFinding(data, language),
    data.otherTime ? null : longestInOffice(data, language),
    data.otherTime ? null : tieFinding(data, language),
    spanOfEvents(events, language)
  ];
  const finding = candidates.find((text) => text !== null && text.length <= LONGEST);
  if (finding) return finding;
  if (events.length + data.offices.length === 0 && data.lanes.length === 0) {
    return m.timeline_headline_none({}, language.in);
  }
  const years = language.years(yearOfDay(data.from), yearOfDay(data.to));
  const states = data.countries.map((code) => language.country(code));
  return states.length > 0
    ? m.timeline_headline_label({ states: language.list(states), years }, language.in)
    : m.timeline_headline_label_all({ years }, language.in);
}

/**
 * The talks of Japan and Russia, if they are over, an event says so on their last day, and no treaty
 * between the two alone stands after their first day.
 */
function talksWithoutTreaty(data: TimelineData): Tie | null {
  if (!data.pair || pairOf(...data.pair) !== 'JPN-RUS') return null;
  const lane = data.lanes.find(({ family }) => family === 'talks');
  const talks = lane?.ties.find((tie) => tie.kind === 'negotiation') ?? null;
  if (!lane || !talks || talks.end === null) return null;
  const theirs = lane.events.filter(
    (event) => event.countries.length === 2 && data.pair!.every((p) => event.countries.includes(p))
  );
  const ended = theirs.some((event) => event.kind === 'negotiation' && event.start === talks.end);
  const signed = theirs.some((event) => event.kind === 'treaty' && event.start > talks.start);
  return ended && !signed ? talks : null;
}

/** The leader who served longest, of all listed for the one state in view. */
function longestInOffice(data: TimelineData, language: Language): string | null {
  const [office, ...others] = data.offices;
  if (!office || others.length > 0 || data.countries.length !== 1) return null;
  const days = new Map<string, number>();
  for (const { leader, start, end } of office.terms) {
    days.set(leader, (days.get(leader) ?? 0) + (end ?? data.lastDay) - start);
  }
  const [first, second] = [...days].sort((a, b) => b[1] - a[1]);
  if (!first || !second) return null;
  const exact = Math.round((first[1] / 365.25) * 10) / 10;
  return m.timeline_headline_longest(
    {
      count: days.size,
      country: language.country(office.country),
      year: String(yearOfDay(office.terms[0]!.start)),
      leader: language.say(first[0]),
      years: language.number(exact),
      exact
    },
    language.in
  );
}

/** The years in which the one selected leader led the state. */
function leaderFinding(data: TimelineData, language: Language): string | null {
  const [leader, ...more] = data.leaders;
  const [office, ...others] = data.offices;
  if (!leader || !office || more.length + others.length > 0) return null;
  const terms = office.terms.filter((term) => term.leader === leader);
  const names = { leader: language.say(leader), country: language.country(office.country) };
  const spans = terms.map((term) =>
    term.end === null
      ? m.timeline_since_year({ year: yearOfDay(term.start) }, language.in)
      : language.years(yearOfDay(term.start), yearOfDay(term.end))
  );
  if (spans.length === 0) return null;
  return m.timeline_headline_leader({ ...names, spans: language.list(spans) }, language.in);
}

/** The tie that has lasted longest between the two states in view. */
function tieFinding(data: TimelineData, language: Language): string | null {
  if (!data.pair) return null;
  const tie = data.lanes[0]?.ties.at(-1) ?? data.lanes.flatMap((lane) => lane.ties)[0];
  if (!tie) return null;
  const kind = nameOfValue('kind', tie.kind, language);
  const [a, b] = data.pair.map((code) => language.country(code)) as [string, string];
  const start = yearOfDay(tie.start);
  return tie.end === null
    ? m.timeline_headline_tie_since({ kind, a, b, start }, language.in)
    : m.timeline_headline_tie_between(
        { kind, a, b, years: language.years(start, yearOfDay(tie.end)) },
        language.in
      );
}

/** From the first event shown to the last. */
function spanOfEvents(
  events: readonly { readonly title: string; readonly start: Day }[],
  language: Language
): string | null {
  const [first, last] = [events[0], events.at(-1)];
  if (!first || !last || first === last) return null;
  return m.timeline_headline_span(
    {
      years: language.years(yearOfDay(first.start), yearOfDay(last.start)),
      first: language.sayQuoted(first.title),
      last: language.sayQuoted(last.title)
    },
    language.in
  );
}

/** Years completed from one day to another. */
export function wholeYears(from: Day, to: Day): number {
  const [a, b] = [dateOfDay(from), dateOfDay(to)];
  const years = b.getUTCFullYear() - a.getUTCFullYear();
  const early =
    b.getUTCMonth() < a.getUTCMonth() ||
    (b.getUTCMonth() === a.getUTCMonth() && b.getUTCDate() < a.getUTCDate());
  return early ? years - 1 : years;
}
