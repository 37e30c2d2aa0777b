import type { Language } from '#lib/text/language.ts';
import { nameOfDimension } from '#lib/text/dimension-names.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Words } from '#lib/ui/scene.ts';
import { hasLine, pollsOf, seriesOf, type TrendData } from './approval-trend-data.ts';
import { headline } from './approval-trend-headline.ts';
import { caveats } from './approval-trend-caveats.ts';
import { scopeOf } from './approval-trend-scope-words.ts';
import { countPolls, sayPollsters } from './counted.ts';
import { summary } from './approval-trend-summary.ts';

export function approvalTrendWords(data: TrendData, language: Language): Words {
  return {
    kicker: m.trend_kicker({ scope: scopeOf(data, language) }, language.in),
    headline: headline(data, language),
    subtitle: subtitle(data, language),
    summary: summary(data, language),
    sources: sources(data, language),
    notes: caveats(data, language)
  };
}

function subtitle(data: TrendData, language: Language): string {
  const measure = measureOf(data, language);
  if (data.blockedBy.length > 0) {
    const names = data.blockedBy.map(({ dimension }) => nameOfDimension(dimension, language));
    return m.trend_sub_blocked(
      { measure, filters: language.list(names, 'disjunction') },
      language.in
    );
  }
  if (seriesOf(data).length === 0) return measure;
  const said = { measure, pollsters: sayPollsters(data, language) };
  if (!hasLine(data)) return m.trend_sub_rings(said, language.in);
  return m.trend_sub_rings_line({ ...said, trend: data.trend, house: data.house }, language.in);
}

function measureOf(data: TrendData, language: Language): string {
  if (data.measure === 'net') return m.trend_sub_net({}, language.in);
  if (data.measure === 'relative') return m.trend_sub_relative({}, language.in);
  const countries = data.panels.map((panel) => panel.country);
  const who = !countries.includes('JPN') ? 'leader' : countries.length === 1 ? 'cabinet' : 'mixed';
  return MEASURES[data.measure][who]({}, language.in);
}

const MEASURES = {
  approve: {
    cabinet: m.trend_sub_approve_cabinet,
    leader: m.trend_sub_approve_leader,
    mixed: m.trend_sub_approve_mixed
  },
  disapprove: {
    cabinet: m.trend_sub_disapprove_cabinet,
    leader: m.trend_sub_disapprove_leader,
    mixed: m.trend_sub_disapprove_mixed
  }
};

function sources(data: TrendData, language: Language): string {
  if (data.pollsters.length === 0) return m.trend_none({}, language.in);
  const names = data.pollsters.map(({ name }) => language.say(name));
  const who =
    names.length > 0 && names.length <= 3 ? language.list(names) : sayPollsters(data, language);
  const polls = countPolls(pollsOf(data).length, language);
  const list = m.trend_sources({ pollsters: who, polls }, language.in);
  return m.trend_source_label({ list }, language.in);
}
