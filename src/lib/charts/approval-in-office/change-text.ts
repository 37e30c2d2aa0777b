import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Change, LineMake } from './office-data.ts';

/** What a tick on a line says: "mobile phones added", "+ FNN". */
export function tickText(
  changes: readonly Change[],
  make: LineMake,
  narrow: boolean,
  language: Language
): string {
  const said = changes.map((change) => {
    const pollster = language.say(change.pollster);
    if (change.kind === 'enters') return `+\u00a0${pollster}`;
    if (change.kind === 'leaves') return `−\u00a0${pollster}`;
    const what = whatChanged(change, narrow, language);
    return make === 'polls' ? what : m.office_of_pollster({ pollster, what }, language.in);
  });
  return [...new Set(said)].join(language.comma);
}

/** The same in words, for lists: "FNN comes in", "NHK: mobile phones added". */
export function changeText(change: Change, language: Language): string {
  const pollster = language.say(change.pollster);
  if (change.kind === 'enters') return m.office_enters({ pollster }, language.in);
  if (change.kind === 'leaves') return m.office_leaves({ pollster }, language.in);
  const what = whatChanged(change, false, language);
  return m.office_of_pollster({ pollster, what }, language.in);
}

export function addsMobile(change: Change): boolean {
  return (
    change.kind === 'mode' && change.before === 'telephone-landline' && change.now === 'telephone'
  );
}

function whatChanged(change: Change, narrow: boolean, language: Language): string {
  if (change.kind === 'wording') return m.office_wording_changed({}, language.in);
  if (!addsMobile(change)) return m.office_mode_changed({}, language.in);
  return narrow
    ? m.office_mobile_added_short({}, language.in)
    : m.office_mobile_added({}, language.in);
}
