import { formatDay } from '#lib/core/table/day.ts';
import { NO_DAY } from '#lib/core/table/column.ts';
import type { Table } from '#lib/core/table/table.ts';
import { sayFault } from './fault-words.ts';
import type { Problem } from './problem.ts';
import type { Rule } from './schema.ts';

/** The first day stands before or on the last; columns are properties, headers name them in problems. */
export function startNotAfterEnd(
  start: { readonly property: string; readonly header: string },
  end: { readonly property: string; readonly header: string }
): Rule {
  return {
    code: 'start-after-end',
    check: (table) => {
      const starts = table.column(start.property, 'day').values;
      const ends = table.column(end.property, 'day').values;
      const problems: Problem[] = [];
      for (let row = 0; row < table.length; row++) {
        const [from, to] = [starts[row]!, ends[row]!];
        if (from === NO_DAY || to === NO_DAY || from <= to) continue;
        problems.push({
          dataset: table.name,
          severity: 'error',
          row: row + 1,
          column: start.header,
          code: 'start-after-end',
          value: formatDay(from),
          ...sayFault('days-reversed', {
            start: start.header,
            end: end.header,
            day: formatDay(to)
          })
        });
      }
      return problems;
    }
  };
}

/** Like {@link startNotAfterEnd} for columns of years. */
export function yearNotAfterYear(
  first: { readonly property: string; readonly header: string },
  last: { readonly property: string; readonly header: string }
): Rule {
  return {
    code: 'start-after-end',
    check: (table) => {
      const starts = table.column(first.property, 'number').values;
      const ends = table.column(last.property, 'number').values;
      const problems: Problem[] = [];
      for (let row = 0; row < table.length; row++) {
        if (!(starts[row]! > ends[row]!)) continue;
        problems.push({
          dataset: table.name,
          severity: 'error',
          row: row + 1,
          column: first.header,
          code: 'start-after-end',
          value: String(starts[row]),
          ...sayFault('years-reversed', {
            start: first.header,
            end: last.header,
            year: ends[row]!
          })
        });
      }
      return problems;
    }
  };
}

/** Two shares of the same people add up to no more than 100. */
export function sharesWithin100(
  a: { readonly property: string; readonly header: string },
  b: { readonly property: string; readonly header: string }
): Rule {
  return {
    code: 'shares-above-100',
    check: (table) => {
      const first = table.column(a.property, 'number').values;
      const second = table.column(b.property, 'number').values;
      const problems: Problem[] = [];
      for (let row = 0; row < table.length; row++) {
        const sum = first[row]! + second[row]!;
        if (!(sum > 100 + 1e-9)) continue;
        problems.push({
          dataset: table.name,
          severity: 'error',
          row: row + 1,
          column: b.header,
          code: 'shares-above-100',
          value: String(second[row]),
          ...sayFault('shares-above-100', {
            first: a.header,
            second: b.header,
            sum: round(sum),
            share: first[row]!
          })
        });
      }
      return problems;
    }
  };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** How far a sum of shares may exceed 100 by rounding: half the last decimal place, each. */
export function roundingAllowance(shares: readonly number[]): number {
  const decimals = Math.max(...shares.map((share) => String(share).split('.')[1]?.length ?? 0));
  return (shares.length * 10 ** -decimals) / 2;
}

/** Groups the places of a table's rows by the text in a column; missing text belongs to none. */
export function rowsByText(table: Table, property: string): Map<string, number[]> {
  const { codes, dictionary } = table.column(property, 'text');
  const groups = dictionary.map((): number[] => []);
  codes.forEach((code, row) => groups[code]?.push(row));
  return new Map(dictionary.map((text, code) => [text, groups[code]!]));
}
