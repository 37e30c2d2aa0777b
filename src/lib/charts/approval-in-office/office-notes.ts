import { TREND_RULES } from '#lib/core/statistics/trend-line.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { addsMobile, changeText } from './change-text.ts';
import { lineName } from './line-name.ts';
import type { OfficeData, TermLine } from './office-data.ts';
import { areSeveral, pollstersText } from './pollsters-text.ts';
import { haveSamePollsters } from './same-pollsters.ts';

/** What must be known to read the chart right. */
export function officeNotes(data: OfficeData, language: Language): string[] {
  const { lines } = data;
  const notes: string[] = [];
  if (data.usualPollsterMissing) {
    const said = {
      usual: language.say(data.usualPollsterMissing),
      pollsters: pollstersText(data, language)
    };
    notes.push(m.office_note_stand_in(said, language.in));
  }
  notes.push(...mixNotes(data, language));
  if (data.make === 'polls') {
    const changes = lines.flatMap((line) => newWayNote(line, language));
    notes.push(...(data.extent === 'brief' ? changes.slice(0, 1) : changes));
  } else {
    notes.push(...changesNotes(data, language));
  }
  notes.push(...questionNotes(data, language));
  if (data.pollsWithoutMeasure > 0) {
    notes.push(m.office_note_without({ count: data.pollsWithoutMeasure }, language.in));
  }
  if (data.extent === 'full' && data.make !== 'adjusted') {
    notes.push(m.office_note_gaps({}, language.in));
  }
  return notes;
}

/** What was asked where it was not simply approval. */
function questionNotes({ sources }: OfficeData, language: Language): string[] {
  const notes = new Set<string>();
  for (const { country, pollsters } of sources) {
    if (country === 'IDN') notes.add(m.office_note_satisfaction({}, language.in));
    for (const pollster of pollsters) {
      if (country === 'IDN' && /Kompas|Charta Politika/.test(pollster)) {
        notes.add(m.office_note_government({ pollster: language.say(pollster) }, language.in));
      }
      if (pollster.startsWith('India Today')) notes.add(m.office_note_good({}, language.in));
      if (country === 'IND' && pollster.startsWith('Pew')) {
        notes.add(m.office_note_favourable({}, language.in));
      }
    }
  }
  return [...notes];
}

/** How the lines are made, and what that leaves in them. */
function mixNotes(data: OfficeData, language: Language): string[] {
  const { make, sources, lines } = data;
  if (make === 'polls') return [];
  const notes: string[] = [];
  if (data.samePollsters) {
    const pollsters = pollstersText(data, language, true);
    notes.push(m.office_note_same({ pollsters }, language.in));
  }
  const several = areSeveral(data);
  if (make === 'mean' && several) notes.push(m.office_note_mixed({}, language.in));
  if (make === 'adjusted') {
    const { leastPolls, mostGapDays } = TREND_RULES;
    if (several) notes.push(m.office_note_adjusted({}, language.in));
    const rules = { polls: leastPolls, weeks: mostGapDays / 7 };
    notes.push(m.office_note_trend(rules, language.in));
    if (data.withoutLine.length > 0) notes.push(withoutLineText(data, language));
  }
  if (sources.length === 1 && !data.samePollsters && !haveSamePollsters(lines)) {
    notes.push(m.office_note_unlike({}, language.in));
  }
  if (data.extent === 'full') notes.push(m.office_note_rings({}, language.in));
  return notes;
}

/** The terms whose polls make no line. */
export function withoutLineText({ withoutLine }: OfficeData, language: Language): string {
  const names = withoutLine.map((term) => lineName(term, language));
  return m.office_note_no_line({ names: language.list(names) }, language.in);
}

/** What the ticks on lines of months mean and, at full extent, what each stands for. */
function changesNotes({ lines, extent }: OfficeData, language: Language): string[] {
  const ticked = lines.filter(
    ({ role, points }) => role !== 'context' && points.some(({ changes }) => changes.length > 0)
  );
  if (ticked.length === 0) return [];
  const notes = [m.office_note_ticks({}, language.in)];
  if (extent === 'brief') return notes;
  for (const line of ticked) {
    const changes = line.points.flatMap(({ changes: here, polls }) =>
      here.map((change) => {
        const month = language.month(polls[0].fieldworkEnd);
        return m.office_change_when({ month, change: changeText(change, language) }, language.in);
      })
    );
    const said = {
      name: lineName(line, language),
      changes: changes.join(language.semicolon)
    };
    notes.push(m.office_note_changes(said, language.in));
  }
  return notes;
}

/** The first change in the way of asking on a line of single polls. */
function newWayNote(line: TermLine, language: Language): string[] {
  const point = line.points.find(({ changes }) => changes.length > 0);
  const change = point?.changes[0];
  if (!point || !change) return [];
  const said = {
    month: language.month(point.polls[0].fieldworkEnd),
    pollster: language.say(change.pollster),
    name: lineName(line, language)
  };
  if (change.kind === 'wording') return [m.office_note_wording(said, language.in)];
  return [
    addsMobile(change)
      ? m.office_note_mobile(said, language.in)
      : m.office_note_mode(said, language.in)
  ];
}
