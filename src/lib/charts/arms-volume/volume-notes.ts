import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { concentrationNote } from './concentration-texts.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';

/** Caveats and method of what is shown, a line each. */
export function volumeNotes(data: ArmsVolumeData, language: Language): string[] {
  const { panels, hiddenFlows } = data;
  const notes: string[] = [m.arms_volume_note_method({}, language.in)];
  notes.push(...notesOfEstimates(data, language), ...concentrationNote(data, language));
  const soviet = panels.some(
    ({ supplier, years }) => supplier === 'RUS' && years.some(({ year }) => year <= 1991)
  );
  if (soviet) notes.push(m.arms_note_soviet({}, language.in));
  if (panels.some((panel) => panel.missingYears > 0)) {
    notes.push(m.arms_volume_note_missing({}, language.in));
  }
  if (data.cutsThroughYears && panels.length > 0) notes.push(m.arms_note_years({}, language.in));
  if (hiddenFlows > 0) {
    const counts = { shown: panels.length, all: panels.length + hiddenFlows };
    notes.push(m.arms_volume_note_hidden(counts, language.in));
  }
  return notes;
}

/** How many of the volumes shown hold estimates, and of how many this is not known. */
function notesOfEstimates({ panels }: ArmsVolumeData, language: Language): string[] {
  const flags = panels.flatMap(({ years }) =>
    years.filter(({ tivMillions }) => tivMillions > 0).map(({ estimated }) => estimated.tiv)
  );
  const count = (wanted: boolean | null) => flags.filter((flag) => flag === wanted).length;
  if (count(true) === 0) return [];
  const notes = [
    m.arms_volume_note_estimates({ estimated: count(true), all: flags.length }, language.in)
  ];
  const unknown = count(null);
  if (unknown > 0) notes.push(m.arms_volume_note_unknown({ unknown }, language.in));
  return [notes.join(language.gap)];
}
