import type { Triad } from '#lib/network/find-triads.ts';
import type { Tie } from '#lib/network/build-graph.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Details } from '#lib/ui/scene.ts';
import type { NetworkData } from './gather-network.ts';
import { linesOfArms, spanOf } from './label-tie.ts';
import { kindInside, nameInside, nameOfEnds, nameOfPeriod } from './network-names.ts';
import { recordsOfTie } from './records-of-tie.ts';

/** The triads that were asked for, each with what shows it. */
export function triadDetails(data: NetworkData, language: Language): Details | null {
  const { triad, triads } = data;
  if (triad === 'none') return null;
  const scope = nameOfPeriod(data, language);
  return {
    heading: m.triad_heading({ triad, count: triads.length, scope }, language.in),
    leads: [m.triad_note({}, language.in)],
    items: triads.map((found) => ({
      title: sayTriad(found, data, language),
      name: null,
      text: found.ties
        .map((tie) => evidenceOf(tie, data, language))
        .join(language.locale === 'ja' ? '。' : '; '),
      records: found.ties.flatMap(recordsOfTie)
    }))
  };
}

/** `Russia arms China and India`. */
export function sayTriad({ hub, sides }: Triad, { triad }: NetworkData, language: Language) {
  const names = {
    hub: language.country(hub),
    a: nameInside(sides[0], language),
    b: nameInside(sides[1], language)
  };
  return m.triad_name({ triad, ...names }, language.in);
}

/** `China–India, territorial dispute, since 1959`, `Russia to India, 12,715 million TIV in 2012–16, …`. */
function evidenceOf(tie: Tie, data: NetworkData, language: Language): string {
  const lines =
    tie.kind === 'arms'
      ? linesOfArms(tie, data, language).slice(0, 2)
      : [kindInside(tie.kind, language), spanOf(tie.relations[0]!, language)];
  return [nameOfEnds(tie, language), ...lines].join(language.comma);
}
