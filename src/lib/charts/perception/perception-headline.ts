import { greatest, least, max, min } from 'd3';
import { marginBetweenPolls } from '#lib/core/statistics/difference-margin.ts';
import { yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { Block, PerceptionData, Series, Survey } from './perception-data.ts';
import {
  inCountry,
  ofCountry,
  percentInWords,
  toCountry,
  viewInWords,
  yearsInWords
} from './perception-names.ts';

/** Samples drawn in stages err more than simple ones; how much is not disclosed, so twice the variance. */
const DESIGN_EFFECT = 2;

/** What the views in focus show, by the first rule that fits; of the first question and public. */
export function perceptionHeadline(data: PerceptionData, language: Language): string {
  const { story } = data;
  if (story) {
    const [russia, china] = [story.russia, story.china].map((one) => percentInWords(one, language));
    return m.perception_story({ russia: russia!, china: china! }, language.in);
  }
  const block = data.blocks.find(({ panels }) => panels.some(({ inFocus }) => inFocus));
  const subject = block ?? data.blocks[0];
  if (!subject) return m.perception_empty({}, language.in);
  const panel = subject.panels.find(({ inFocus }) => inFocus) ?? subject.panels[0]!;
  const focus = panel.series.filter(({ inFocus }) => inFocus);
  const series = (focus.length > 0 ? focus : panel.series).map(inFocusOf);
  const abouts = new Set(series.map(({ about }) => about));
  const compared = abouts.size > 1 ? headlineOfRank(series, subject, language) : null;
  if (compared) return compared;
  const main = greatest(series, ({ lead, surveys }) => (lead ? 1e4 : 0) + surveys.length)!;
  return headlineOfOne(main, subject, language);
}

/** Only what an own choice keeps; all where it keeps nothing. */
function inFocusOf(series: Series): Series {
  const kept = (surveys: readonly Survey[]) => surveys.filter(({ inFocus }) => inFocus);
  if (!series.inFocus) return series;
  return {
    ...series,
    surveys: kept(series.surveys),
    stretches: series.stretches.map(kept).filter((stretch) => stretch.length > 0)
  };
}

/** The highest and lowest country of the latest survey that asked about several. */
function headlineOfRank(
  series: readonly Series[],
  { question }: Block,
  language: Language
): string | null {
  const surveys = series.flatMap((one) => one.surveys);
  const together = (survey: Survey) =>
    surveys.filter(
      ({ row }) =>
        row.pollster === survey.row.pollster &&
        row.fieldworkStart === survey.row.fieldworkStart &&
        row.fieldworkEnd === survey.row.fieldworkEnd
    );
  const several = surveys.filter((survey) => together(survey).length > 1);
  const lead = series.find((one) => one.lead)?.pollster;
  const ofLead = several.filter(({ row }) => row.pollster === lead);
  const last = greatest(ofLead.length > 0 ? ofLead : several, ({ day }) => day);
  if (!last) return null;
  const asked = together(last);
  const [top, bottom] = [
    greatest(asked, ({ percent }) => percent)!,
    least(asked, ({ percent }) => percent)!
  ];
  return m.perception_rank(
    {
      question,
      inCountry: inCountry(last.row.country, language, true),
      year: yearOfDay(last.day),
      top: toCountry(top.row.about, language),
      topOf: ofCountry(top.row.about, language),
      topPercent: percentInWords(top, language),
      bottom: toCountry(bottom.row.about, language),
      bottomOf: ofCountry(bottom.row.about, language),
      bottomPercent: percentInWords(bottom, language)
    },
    language.in
  );
}

/** A rise or fall beyond the interval, else the range; in the last stretch of one pollster. */
function headlineOfOne(series: Series, { question }: Block, language: Language): string {
  const stretch =
    series.stretches.findLast((some) => some.length > 1) ?? series.stretches.at(-1)!.slice(-1);
  const [first, last] = [stretch[0]!, stretch.at(-1)!];
  const [firstYear, lastYear] = [yearOfDay(first.day), yearOfDay(last.day)];
  const inputs = {
    inCountry: inCountry(series.country, language, true),
    view: viewInWords(question, series.about, language),
    years: yearsInWords(firstYear, lastYear, language)
  };
  if (stretch.length === 1) {
    return m.perception_single(
      { ...inputs, percent: percentInWords(first, language) },
      language.in
    );
  }
  const margin = marginBetweenPolls(...([first, last].map(sampled) as [Sampled, Sampled]));
  const change = last.percent - first.percent;
  if (margin !== null && Math.abs(change) > margin && firstYear < lastYear) {
    const say = change > 0 ? m.perception_rose : m.perception_fell;
    return say(
      {
        ...inputs,
        first: percentInWords(first, language),
        last: percentInWords(last, language),
        firstYear,
        lastYear
      },
      language.in
    );
  }
  const range = language.percentRange(
    min(stretch, ({ percent }) => percent)!,
    max(stretch, ({ percent }) => percent)!
  );
  return m.perception_ranged({ ...inputs, range }, language.in);
}

type Sampled = Parameters<typeof marginBetweenPolls>[0];

function sampled({ percent, row }: Survey): Sampled {
  return { sharePercent: percent, sampleSize: row.sampleSize, designEffect: DESIGN_EFFECT };
}
