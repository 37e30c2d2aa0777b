import { parseDay, type Day } from '#lib/core/table/day.ts';

/**
 * How days are written: `iso` 2016-12-15; `ymd` 2016/12/15, 2016年12月15日; `dmy` 15.12.2016; `mdy`
 * 12/15/2016; `named` 15 Dec 2016, December 15, 2016.
 */
export const DATE_FORMS = ['iso', 'ymd', 'dmy', 'mdy', 'named'] as const;

export type DateForm = (typeof DATE_FORMS)[number];

const MIDNIGHT = '(?:[ T]0{1,2}:00(?::00)?)?';
const YEAR_FIRST = new RegExp(
  `^(\\d{4})\\s?[-/.年]\\s?(\\d{1,2})\\s?[-/.月]\\s?(\\d{1,2})\\s?日?${MIDNIGHT}$`
);
const YEAR_LAST = new RegExp(`^(\\d{1,2})([-/. ])(\\d{1,2})\\2(\\d{4})${MIDNIGHT}$`);
const DAY_NAME_YEAR = /^(\d{1,2})[ -]([A-Za-z]{3,9})\.?[ -](\d{4})$/;
const NAME_DAY_YEAR = /^([A-Za-z]{3,9})\.? (\d{1,2}),? (\d{4})$/;
const MONTHS =
  'january february march april may june july august september october november december';

/** The day that a cell means in a form; null where it is not written so, or is no day of the calendar. */
export function parseDayIn(form: DateForm, text: string): Day | null {
  if (form === 'iso') return parseDay(text);
  if (form === 'ymd') {
    const [, year, month, date] = YEAR_FIRST.exec(text) ?? [];
    return dayFrom(year, month, date);
  }
  if (form === 'named') {
    const [, date, name, year] = DAY_NAME_YEAR.exec(text) ?? [];
    if (name) return dayFrom(year, monthOf(name), date);
    const [, first, second, third] = NAME_DAY_YEAR.exec(text) ?? [];
    return first ? dayFrom(third, monthOf(first), second) : null;
  }
  const [, first, , second, year] = YEAR_LAST.exec(text) ?? [];
  return form === 'dmy' ? dayFrom(year, second, first) : dayFrom(year, first, second);
}

/**
 * The forms in which every one of the cells is a day; empty cells tell nothing. Where ISO fits, no other
 * is named: it has one meaning. Where none fits all cells, those that fit most of them, if over half.
 */
export function dateFormsOf(cells: Iterable<string>): DateForm[] {
  const counts = DATE_FORMS.map(() => 0);
  let total = 0;
  for (const cell of cells) {
    if (cell === '') continue;
    total++;
    DATE_FORMS.forEach((form, f) => {
      if (parseDayIn(form, cell) !== null) counts[f]!++;
    });
  }
  if (total === 0 || counts[0]! > total / 2) return ['iso'];
  const most = Math.max(...counts);
  return most > total / 2 ? DATE_FORMS.filter((_, f) => counts[f] === most) : [];
}

function monthOf(name: string): string | undefined {
  const place = MONTHS.split(' ').findIndex((month) => month.startsWith(name.toLowerCase()));
  return place < 0 ? undefined : String(place + 1);
}

function dayFrom(year?: string, month?: string, date?: string): Day | null {
  if (!year || !month || !date) return null;
  return parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
}
