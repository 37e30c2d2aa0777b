import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { lineName } from './line-name.ts';
import type { OfficeData, TermLine } from './office-data.ts';
import { pollstersText } from './pollsters-text.ts';

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
  if (data.mixed) notes.push(m.office_note_mixed({}, language.in));
  const changes = lines.flatMap((line) => modeNote(line, language));
  notes.push(...(data.extent === 'brief' ? changes.slice(0, 1) : changes));
  notes.push(...questionNotes(data, language));
  if (data.pollsWithoutMeasure > 0) {
    notes.push(m.office_note_without({ count: data.pollsWithoutMeasure }, language.in));
  }
  if (data.extent === 'full') notes.push(m.office_note_gaps({}, language.in));
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

/** The first change in the way of asking on a line. */
function modeNote(line: TermLine, language: Language): string[] {
  const point = line.points.find(({ newMode }) => newMode);
  if (!point?.newMode) return [];
  const [poll] = point.polls;
  const said = {
    month: language.month(poll.fieldworkEnd),
    pollster: language.say(poll.pollster),
    name: lineName(line, language)
  };
  const { before, now } = point.newMode;
  return [
    before === 'telephone-landline' && now === 'telephone'
      ? m.office_note_mobile(said, language.in)
      : m.office_note_mode(said, language.in)
  ];
}
