import { familyName } from '#lib/text/family-name.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { clearlyDiffer } from './clear-difference.ts';
import { emptyText } from './empty-text.ts';
import { formatBareRange, formatValue, whenText } from './format-value.ts';
import { lineName } from './line-name.ts';
import type { OfficeData, OfficePoint, TermLine } from './office-data.ts';
import { focusAfterOneYear, oneYear, type OneYear } from './one-year.ts';
import { oneYearList } from './one-year-text.ts';
import { haveSamePollsters } from './same-pollsters.ts';

const MOST_NAMES = 3;

/** The finding: after one year where that can be said, else from the first poll to the last. */
export function officeHeadline(data: OfficeData, language: Language): string {
  const focus = data.lines.filter((line) => line.role === 'focus');
  const [line] = focus;
  if (!line) return emptyText(data, language);
  const year = oneYear(data);
  if (year && isStory(year, data)) return m.office_headline_story({}, language.in);
  if (year && year.others.length > 0) return yearHeadline(year, data, language);
  const noun = nounOf(data, language);
  if (focus.length > 1 && focusAfterOneYear(data).length > 1) {
    return m.office_headline_years({ noun, list: oneYearList(data, language) }, language.in);
  }
  if (data.sources.length === 1 && focus.length === 1) return changeHeadline(line, data, language);
  const names = [
    ...new Set(focus.map(({ term }) => familyName(term.country, language.say(term.leader))))
  ];
  return names.length > MOST_NAMES
    ? m.office_headline_terms({ noun, count: data.lines.length }, language.in)
    : m.office_headline_names({ noun, names: language.list(names) }, language.in);
}

/**
 * Whether the leader kept, and all of those right before had lost, the support of half the public:
 * each of them ended or stood after one year below half, clearly below their own start and clearly
 * below the leader.
 */
export function isStory(
  { point, before }: OneYear,
  data: Pick<OfficeData, 'make' | 'measure'>
): boolean {
  return (
    before !== null &&
    point.value >= 50 &&
    before.every((line) => {
      const then = line.afterOneYear ?? line.points.at(-1)!;
      const start = line.points[0];
      return (
        then.value < 50 &&
        then.value < start.value &&
        then.value < point.value &&
        clearlyDiffer(then, start, data) &&
        clearlyDiffer(then, point, data)
      );
    })
  );
}

function yearHeadline(
  { line, point, others }: OneYear,
  data: OfficeData,
  language: Language
): string {
  const { measure } = data;
  const values = others.map((other) => other.value);
  const said = {
    name: lineName(line, language),
    measured: measuredText(formatValue(point.value, measure, language), data, language),
    range: formatBareRange(values, measure, language),
    count: others.length
  };
  // Trends adjusted to different pollsters do not stand on one level.
  const level = data.make === 'polls' || haveSamePollsters(data.lines);
  const clear = (isBeyond: (other: OfficePoint) => boolean) =>
    level && others.every((other) => isBeyond(other) && clearlyDiffer(other, point, data));
  if (clear((other) => other.value < point.value)) {
    return m.office_headline_year_above(said, language.in);
  }
  if (clear((other) => other.value > point.value)) {
    return m.office_headline_year_below(said, language.in);
  }
  return m.office_headline_year_among(said, language.in);
}

function changeHeadline(line: TermLine, data: OfficeData, language: Language): string {
  const [first, last] = [line.points[0], line.points.at(-1)!];
  const said = {
    noun: nounOf(data, language),
    name: lineName(line, language),
    first: formatValue(first.value, data.measure, language),
    firstWhen: whenText(first.months, language),
    last: formatValue(last.value, data.measure, language),
    lastWhen: whenText(last.months, language)
  };
  if (first === last) return m.office_headline_once(said, language.in);
  if (!clearlyDiffer(first, last, data)) return m.office_headline_held(said, language.in);
  return last.value < first.value
    ? m.office_headline_fell(said, language.in)
    : m.office_headline_rose(said, language.in);
}

function measuredText(value: string, { measure }: OfficeData, language: Language): string {
  const messages = {
    approve: m.office_measured_approve,
    disapprove: m.office_measured_disapprove,
    net: m.office_measured_net,
    relative: m.office_measured_relative
  };
  return messages[measure]({ value }, language.in);
}

function nounOf({ measure }: OfficeData, language: Language): string {
  const messages = {
    approve: m.office_noun_approve,
    disapprove: m.office_noun_disapprove,
    net: m.office_noun_net,
    relative: m.office_noun_relative
  };
  return messages[measure]({}, language.in);
}
