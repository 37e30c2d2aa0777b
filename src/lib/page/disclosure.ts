import type { DatasetName } from '#lib/core/datasets/catalog.ts';
import { impliedDesignEffect } from '#lib/core/statistics/design-effect.ts';
import { marginOfError } from '#lib/core/statistics/margin-of-error.ts';
import { isOptIn } from '#lib/core/statistics/poll-margin.ts';
import type { Cell } from '#lib/core/table/column.ts';
import type { DataText, Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { cellText } from './cell-text.ts';

/** One thing to disclose of a survey, and what the table has of it: null where it has nothing. */
export interface DisclosureItem {
  readonly name: string;
  readonly value: DataText | null;
}

type Cells = Readonly<Record<string, Cell>>;

const SHARES: Partial<Record<DatasetName, string>> = {
  approval: 'approvePercent',
  settlement: 'sharePercent',
  perception: 'favourablePercent'
};

/**
 * The eleven items that the code of the American Association for Public Opinion Research (AAPOR, "Code
 * of Professional Ethics and Practices", 2021, III.A) asks to disclose of a survey, in its order; null
 * for a row that is no survey.
 */
export function disclosureOf(
  dataset: DatasetName,
  row: Cells,
  language: Language
): DisclosureItem[] | null {
  const share = SHARES[dataset];
  if (share === undefined) return null;
  const inText = language.in;
  const plain = (text: string): DataText => ({ text, lang: undefined });
  const given = (property: string) => {
    const cell = row[property] ?? null;
    return cell === null ? null : cellText(dataset, property, cell, language);
  };
  const worded = row.question != null || row.questionOriginal != null;
  return [
    {
      name: m.disclosure_strategy({}, inText),
      value: plain(m.disclosure_survey({}, inText))
    },
    { name: m.disclosure_who({}, inText), value: plain(whoOf(row, language)) },
    {
      name: m.disclosure_wording({}, inText),
      value: worded ? plain(m.disclosure_wording_given({}, inText)) : null
    },
    { name: m.disclosure_population({}, inText), value: given('population') },
    { name: m.disclosure_recruitment({}, inText), value: recruitmentOf(row, language) },
    { name: m.disclosure_mode({}, inText), value: given('mode') },
    { name: m.disclosure_dates({}, inText), value: plain(datesOf(row, language)) },
    { name: m.disclosure_precision({}, inText), value: precisionOf(row, row[share]!, language) },
    { name: m.disclosure_weighting({}, inText), value: given('weighting') },
    { name: m.disclosure_processing({}, inText), value: null },
    { name: m.disclosure_limits({}, inText), value: null }
  ];
}

function whoOf({ pollster, sponsor }: Cells, language: Language): string {
  const name = language.say(String(pollster));
  return sponsor == null
    ? m.disclosure_sponsor_unknown({ pollster: name }, language.in)
    : m.disclosure_sponsored(
        { pollster: name, sponsor: language.say(String(sponsor)) },
        language.in
      );
}

function recruitmentOf({ mode }: Cells, language: Language): DataText | null {
  const text = typeof mode === 'string' ? mode : '';
  if (/\bRDD\b/.test(text)) return { text: m.disclosure_rdd({}, language.in), lang: undefined };
  if (/opt-in/.test(text)) return { text: m.disclosure_opt_in({}, language.in), lang: undefined };
  return null;
}

function datesOf({ fieldworkStart, fieldworkEnd }: Cells, language: Language): string {
  const end = fieldworkEnd as number;
  return fieldworkStart == null
    ? m.disclosure_dates_end({ day: language.day(end) }, language.in)
    : language.dayRange(fieldworkStart as number, end);
}

/**
 * How many answered and how exact the share is: the margin computed as for a simple random sample, and
 * the published one with the design effect that it implies.
 */
function precisionOf(
  { mode, sampleSize, publishedMargin }: Cells,
  share: Cell,
  language: Language
): DataText | null {
  const inText = language.in;
  const plain = (text: string): DataText => ({ text, lang: undefined });
  const size = sampleSize as number | null;
  const people =
    size === null ? '' : m.record_people({ count: size, text: language.number(size) }, inText);
  if (isOptIn(mode as string | null)) {
    return plain(
      size === null
        ? m.precision_opt_in_unknown({}, inText)
        : m.precision_opt_in({ people }, inText)
    );
  }
  if (size === null) return plain(m.precision_none({}, inText));
  const margin = marginOfError(Number(share ?? 50), size)!;
  const points = language.number(margin, 1);
  const computed = m.precision_computed({ people, points }, inText);
  const effect =
    publishedMargin == null ? null : impliedDesignEffect(Number(publishedMargin), size);
  if (effect === null) return plain(computed);
  return plain(
    m.precision_published(
      {
        computed,
        points: language.number(Number(publishedMargin), 1),
        effect: language.number(effect, 2)
      },
      inText
    )
  );
}
