import { nameOfDimension } from '#lib/text/dimension-names.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { TIE_KINDS } from '#lib/network/tie-style.ts';
import type { Words } from '#lib/ui/scene.ts';
import type { NetworkData } from './gather-network.ts';
import { networkDetails } from './network-details.ts';
import { networkHeadline } from './network-headline.ts';
import { triadDetails } from './triad-details.ts';
import {
  nameInside,
  nameOfEnds,
  nameOfKind,
  nameOfPair,
  nameOfPeriod,
  nameOfYears,
  volumeOf
} from './network-names.ts';

/** Ties of a kind that the summary names. */
const MOST_PAIRS = 12;

export function networkWords(data: NetworkData, language: Language): Words {
  const details = triadDetails(data, language) ?? networkDetails(data, language);
  const hasArms = data.ties.some(({ kind }) => kind === 'arms');
  const sources = [m.network_source_relations({}, language.in)];
  if (hasArms) sources.push(m.network_source_arms({}, language.in));
  return {
    kicker: kickerOf(data, language),
    headline: networkHeadline(data, language),
    subtitle: subtitleOf(data, language),
    summary: summaryOf(data, language),
    sources: sources.join(language.locale === 'ja' ? '／' : '; '),
    notes: notesOf(data, language),
    ...(details ? { details } : {})
  };
}

function kickerOf(data: NetworkData, language: Language): string {
  const { countries, pairs, kinds } = data.chosen;
  const scope = nameOfPeriod(data, language);
  const chosen = [
    ...countries.map((code) => language.country(code)),
    ...pairs.map((pair) => nameOfPair(pair, language)),
    ...TIE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => nameOfKind(kind, language))
  ];
  if (chosen.length === 0) return m.network_kicker({ scope }, language.in);
  return m.network_kicker_of({ chosen: chosen.join(language.comma), scope }, language.in);
}

function subtitleOf(data: NetworkData, language: Language): string {
  if (data.ties.length === 0) {
    const filters = data.filters.map((dimension) => nameOfDimension(dimension, language));
    return m.network_subtitle_none({ filters: language.list(filters, 'disjunction') }, language.in);
  }
  if (!data.ties.some(({ kind }) => kind === 'arms')) {
    return m.network_subtitle_plain({}, language.in);
  }
  if (data.layout === 'matrix') {
    return m.ties_subtitle_matrix({ years: nameOfYears(data, language) }, language.in);
  }
  return m.network_subtitle({ years: nameOfYears(data, language) }, language.in);
}

function summaryOf(data: NetworkData, language: Language): string {
  const ties = data.ties.filter(({ inFocus }) => inFocus);
  if (ties.length === 0) return m.network_summary_none({}, language.in);
  const tied = new Set(ties.flatMap(({ from, to }) => [from, to]));
  const kinds = TIE_KINDS.flatMap((kind) => {
    const own = ties
      .filter((tie) => tie.kind === kind)
      .sort((a, b) => b.tivMillions - a.tivMillions || b.strength - a.strength);
    if (own.length === 0) return [];
    const named = own.slice(0, MOST_PAIRS).map((tie) => {
      const ends = nameOfEnds(tie, language);
      return kind === 'arms' ? `${ends} ${volumeOf(tie, data, language)}` : ends;
    });
    const more = own.length - named.length;
    if (more > 0) named.push(m.network_tie_more({ count: more }, language.in));
    const pairs = named.join(language.comma);
    const years = nameOfYears(data, language);
    return kind === 'arms'
      ? [m.network_summary_arms({ years, pairs }, language.in)]
      : [m.network_summary_kind({ kind: nameOfKind(kind, language), pairs }, language.in)];
  });
  const states = data.states.filter((code) => tied.has(code));
  return m.network_summary(
    {
      states: language.list(states.map((code) => nameInside(code, language))),
      scope: nameOfPeriod(data, language),
      kinds: kinds.join(language.gap)
    },
    language.in
  );
}

function notesOf(data: NetworkData, language: Language): string[] {
  const notes: string[] = [];
  if (data.ties.some(({ relations }) => relations.length > 0)) {
    notes.push(m.network_note_relations({}, language.in));
  }
  if (data.extent === 'full' && !data.isRestricted) {
    notes.push(m.network_note_others({}, language.in));
  }
  if (data.extent === 'full') notes.push(m.states_note({}, language.in));
  if (data.layout === 'map') notes.push(m.ties_note_map({}, language.in));
  if (data.leastStrength > 1) {
    notes.push(m.ties_note_strength({ least: data.leastStrength }, language.in));
  }
  if (data.leftOut > 0) notes.push(m.network_note_states({ count: data.leftOut }, language.in));
  if (data.chosen.categories.length > 0) notes.push(m.network_note_category({}, language.in));
  return notes;
}
