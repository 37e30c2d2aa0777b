import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { POLLS_TO_TRIM } from '#lib/core/statistics/monthly-means.ts';
import { dateOfDay, yearOfDay } from '#lib/core/table/day.ts';
import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import {
  hasLine,
  pollsOf,
  seriesOf,
  type ApprovalRow,
  type TrendData
} from './approval-trend-data.ts';

/** What the reader must know to read the chart rightly: method, then what these polls lack. */
export function caveats(data: TrendData, language: Language): string[] {
  if (seriesOf(data).length === 0) return [];
  const polls = pollsOf(data);
  const countries = data.panels.map((panel) => panel.country);
  const full = data.extent === 'full';
  const monthly = full ? polls.filter(({ row }) => datedByMonth(row)).length : 0;
  const adjusted = data.house === 'adjusted' && hasLine(data);
  return [
    lineMethod(data, language),
    adjusted && m.trend_caveat_adjusted({}, language.in),
    !adjusted && data.pollsters.length > 1 && m.trend_caveat_houses({}, language.in),
    data.withoutMeasure > 0 && m.trend_caveat_missing({ count: data.withoutMeasure }, language.in),
    data.mobileAdded &&
      m.trend_caveat_mobile(
        {
          pollster: language.say(data.mobileAdded.pollster),
          month: language.month(data.mobileAdded.day)
        },
        language.in
      ),
    countries.includes('IDN') && m.trend_caveat_satisfied({}, language.in),
    countries.includes('IND') && m.trend_caveat_modi({}, language.in),
    monthly > 0 && m.trend_caveat_months({ count: monthly }, language.in),
    ...(full ? offices(data, language) : [])
  ].filter((line) => typeof line === 'string' && line !== '') as string[];
}

/** How the line is made and where none is. */
function lineMethod(data: TrendData, language: Language): string {
  const { trend, rules } = data;
  if (trend === 'none') return '';
  const { leastPolls: polls, mostGapDays } = rules;
  const none = m.trend_caveat_rules({ polls, weeks: mostGapDays / 7 }, language.in);
  if (!hasLine(data)) return none;
  const how = {
    mean: () => m.trend_caveat_mean({ count: POLLS_TO_TRIM }, language.in),
    local: () => m.trend_caveat_local({}, language.in),
    'state-space': () => m.trend_caveat_state({}, language.in)
  }[trend]();
  return [how, none].join(language.gap);
}

/** Whether the fieldwork is given as a whole month, from its first to its last day. */
function datedByMonth({ fieldworkStart, fieldworkEnd }: ApprovalRow): boolean {
  if (fieldworkStart === null) return false;
  const [start, next] = [dateOfDay(fieldworkStart), dateOfDay(fieldworkEnd + 1)];
  const months = (date: Date) => date.getUTCFullYear() * 12 + date.getUTCMonth();
  return start.getUTCDate() === 1 && next.getUTCDate() === 1 && months(next) - months(start) === 1;
}

/** A line for each leader who was rated in several offices. */
function offices(data: TrendData, language: Language): string[] {
  const held = data.offices.filter(
    (term) => term.termStart <= data.to && (term.termEnd === null || term.termEnd >= data.from)
  );
  return [...new Set(held.map((term) => term.leader))].flatMap((leader) => {
    const terms = held.filter((term) => term.leader === leader);
    if (terms.length < 2) return [];
    const list = language.list(terms.map((term) => officeWithYears(term, language)));
    return [m.trend_caveat_offices({ leader: language.say(leader), offices: list }, language.in)];
  });
}

function officeWithYears(term: RowsOf['leaders'], language: Language): string {
  const office = language.say(term.office);
  const first = yearOfDay(term.termStart);
  if (term.termEnd === null) return m.trend_office_since({ office, year: first }, language.in);
  const years = language.years(first, yearOfDay(term.termEnd));
  return m.trend_office_years({ office, years }, language.in);
}
