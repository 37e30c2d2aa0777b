import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayOf } from '#lib/core/table/day.ts';
import { dateFormsOf, parseDayIn, type DateForm } from './date-form.ts';

const DAY = dayOf(2016, 12, 15);

test.each<[DateForm, string]>([
  ['iso', '2016-12-15'],
  ['ymd', '2016/12/15'],
  ['ymd', '2016年12月15日'],
  ['ymd', '2016-12-15 00:00:00'],
  ['dmy', '15.12.2016'],
  ['dmy', '15/12/2016'],
  ['mdy', '12/15/2016'],
  ['named', '15 Dec 2016'],
  ['named', 'December 15, 2016']
])('%s: %s', (form, text) => {
  expect(parseDayIn(form, text)).toBe(DAY);
  expect(dateFormsOf([text])).toEqual([form]);
});

test('days that are none of the calendar are none in any form', () => {
  expect(parseDayIn('dmy', '31.02.2016')).toBeNull();
  expect(parseDayIn('mdy', '13/01/2016')).toBeNull();
  expect(dateFormsOf(['31.02.2016'])).toEqual([]);
});

test('day and month are told apart only by a day past the twelfth', () => {
  expect(dateFormsOf(['03.04.2016', '12.11.2016'])).toEqual(['dmy', 'mdy']);
  expect(dateFormsOf(['03.04.2016', '13.11.2016'])).toEqual(['dmy']);
  expect(dateFormsOf(['03/04/2016', '', '11/13/2016'])).toEqual(['mdy']);
});

test('one faulty cell does not hide the form of the others', () => {
  expect(dateFormsOf(['2016-02-30', '2016-12-15', '2016-12-16'])).toEqual(['iso']);
  expect(dateFormsOf(['30.02.2016', '13.12.2016', '14.12.2016'])).toEqual(['dmy']);
});

test('a form written by a program is always among those found', () => {
  const pad = (n: number) => String(n).padStart(2, '0');
  const date = fc.date({ min: new Date('1950-01-01'), max: new Date('2050-01-01') });
  fc.assert(
    fc.property(
      fc.array(
        date.filter((d) => !Number.isNaN(+d)),
        { minLength: 1 }
      ),
      (dates) => {
        const cells = (write: (y: number, m: number, d: number) => string) =>
          dates.map((d) => write(d.getUTCFullYear(), d.getUTCMonth() + 1, d.getUTCDate()));
        expect(dateFormsOf(cells((y, m, d) => `${pad(d)}.${pad(m)}.${y}`))).toContain('dmy');
        expect(dateFormsOf(cells((y, m, d) => `${m}/${d}/${y}`))).toContain('mdy');
        expect(dateFormsOf(cells((y, m, d) => `${y}年${m}月${d}日`))).toEqual(['ymd']);
      }
    ),
    { seed: 4 }
  );
});
