import { NO_CODE, NO_DAY } from '#lib/core/table/column.ts';
import { formatDay } from '#lib/core/table/day.ts';
import type { Table } from '#lib/core/table/table.ts';
import {
  countryCode,
  DISCLOSURE,
  drawn,
  FIELDWORK,
  NOTE,
  number,
  optional,
  QUESTION,
  SAMPLE,
  SOURCE,
  text
} from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { sayFault } from './fault-words.ts';
import type { Problem } from './problem.ts';
import { sharesWithin100, startNotAfterEnd } from './rules.ts';

export const approval = defineDataset({
  name: 'approval',
  title: 'Approval of leaders',
  description: 'One poll on whether the public approves of a head of government or state',
  columns: {
    country: countryCode('country', 'The public that was asked'),
    leader: text('leader', 'Who is rated', {
      references: { dataset: 'leaders', property: 'leader' }
    }),
    pollster: text('pollster', 'Who asked; joint surveys keep both names'),
    mode: optional(text('mode', 'How people were asked; empty where not disclosed')),
    ...FIELDWORK,
    ...SAMPLE,
    approvePercent: number('approve', 'Share who approve', 'percent of those asked', {
      minimum: 0,
      maximum: 100
    }),
    disapprovePercent: optional(
      number('disapprove', 'Share who disapprove', 'percent of those asked', {
        minimum: 0,
        maximum: 100
      })
    ),
    ...SOURCE,
    ...NOTE,
    ...QUESTION,
    ...DISCLOSURE,
    question: drawn(QUESTION.question),
    questionOriginal: drawn(DISCLOSURE.questionOriginal)
  },
  key: ['leader', 'pollster', 'fieldworkStart', 'fieldworkEnd'],
  rules: [
    startNotAfterEnd(
      { property: 'fieldworkStart', header: 'start' },
      { property: 'fieldworkEnd', header: 'end' }
    ),
    sharesWithin100(
      { property: 'approvePercent', header: 'approve' },
      { property: 'disapprovePercent', header: 'disapprove' }
    ),
    { code: 'outside-term', check: pollsOutsideTerms }
  ],
  answers: {
    time: { as: 'middle', columns: ['fieldworkStart', 'fieldworkEnd'] },
    country: { columns: ['country'] },
    leader: { columns: ['leader'] },
    pollster: { columns: ['pollster'] }
  }
});

/** Polls whose fieldwork touches no term of office of the leader whom they rate. */
function pollsOutsideTerms(table: Table, others: ReadonlyMap<string, Table>): Problem[] {
  const leaders = others.get('leaders');
  if (!leaders) return [];
  const termsOf = termsByLeader(leaders);
  const name = table.column('leader', 'text');
  const country = table.column('country', 'text');
  const starts = table.column('fieldworkStart', 'day').values;
  const ends = table.column('fieldworkEnd', 'day').values;
  const problems: Problem[] = [];
  // The terms by leader and country, as codes: names are put together once for all their rows.
  const countries = country.dictionary.length;
  const known = new Map<number, Term[] | undefined>();
  for (let row = 0; row < table.length; row++) {
    const n = name.codes[row]!;
    const c = country.codes[row]!;
    const end = ends[row]!;
    if (n === NO_CODE || c === NO_CODE || end === NO_DAY) continue;
    const start = starts[row] === NO_DAY ? end : starts[row]!;
    const leader = name.dictionary[n]!;
    const pair = n * countries + c;
    if (!known.has(pair)) known.set(pair, termsOf.get(`${country.dictionary[c]} ${leader}`));
    const served = known.get(pair);
    // A leader who is nowhere in the table is a broken reference, reported as that.
    if (!served || served.some(([from, to]) => start <= to && end >= from)) continue;
    const terms = served.map(
      ([from, to]) => `${formatDay(from)} – ${to === Infinity ? '…' : formatDay(to)}`
    );
    problems.push({
      dataset: table.name,
      severity: 'error',
      row: row + 1,
      column: 'end',
      code: 'outside-term',
      value: formatDay(end),
      ...sayFault('outside-term', { leader, terms: terms.join(', ') })
    });
  }
  return problems;
}

type Term = readonly [from: number, to: number];

function termsByLeader(leaders: Table): Map<string, Term[]> {
  const name = leaders.column('leader', 'text');
  const country = leaders.column('country', 'text');
  const starts = leaders.column('termStart', 'day').values;
  const ends = leaders.column('termEnd', 'day').values;
  const terms = new Map<string, Term[]>();
  for (let row = 0; row < leaders.length; row++) {
    const key = `${country.dictionary[country.codes[row]!]} ${name.dictionary[name.codes[row]!]}`;
    const term: Term = [starts[row]!, ends[row] === NO_DAY ? Infinity : ends[row]!];
    terms.set(key, [...(terms.get(key) ?? []), term]);
  }
  return terms;
}
