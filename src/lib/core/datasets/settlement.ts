import { pairOf } from '#lib/core/selection/dimension.ts';
import type { Table } from '#lib/core/table/table.ts';
import {
  choice,
  countryCode,
  DISCLOSURE,
  FIELDWORK,
  flag,
  NOTE,
  number,
  optional,
  SAMPLE,
  SOURCE,
  text
} from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { sayFault } from './fault-words.ts';
import type { Problem } from './problem.ts';
import { roundingAllowance, rowsByText, startNotAfterEnd } from './rules.ts';

/** Who claims what: the two states of each dispute. */
export const CLAIMANTS = {
  'northern-territories': ['JPN', 'RUS'],
  senkaku: ['CHN', 'JPN'],
  takeshima: ['JPN', 'KOR']
} as const;

export type Dispute = keyof typeof CLAIMANTS;

export const settlement = defineDataset({
  name: 'settlement',
  title: 'Polls on settling a territorial dispute',
  description:
    'One answer option of a question on settling a territorial dispute; the rows of one poll_id are one question',
  columns: {
    pollId: text('poll_id', 'Names the question: the same for all its options', {
      pattern: '^[a-z0-9-]+$'
    }),
    dispute: choice('dispute', 'Which islands', Object.keys(CLAIMANTS) as Dispute[]),
    country: countryCode('country', 'The public that was asked'),
    subgroup: optional(
      choice('subgroup', 'The part of the public that was asked; empty where it was the whole', [
        'hokkaido',
        'nemuro',
        'former-islanders',
        'island-residents',
        'far-east',
        'sakhalin',
        'cities',
        'local',
        'experts',
        'informed',
        'web-volunteers'
      ])
    ),
    pollster: text('pollster', 'Who asked; joint surveys keep both names'),
    mode: optional(text('mode', 'How people were asked; empty where not disclosed')),
    ...FIELDWORK,
    ...SAMPLE,
    question: text('question', 'The question in English, a paraphrase of the source'),
    option: text('option', 'The answer in English, a paraphrase of the source'),
    stance: choice('stance', 'What the answer means for a settlement', [
      'accept-less',
      'support-transfer',
      'insist-all',
      'reject-transfer',
      'status-quo',
      'other',
      'undecided'
    ]),
    sharePercent: number('percent', 'Share who gave the answer', 'percent of those asked', {
      minimum: 0,
      maximum: 100
    }),
    proxy: flag(
      'proxy',
      'true where the question is about toughness, interest or the order of steps, not a settlement'
    ),
    severalAnswers: flag(
      'several_answers',
      'true where people could give several answers, so that shares may add to more than 100'
    ),
    ...SOURCE,
    ...NOTE,
    ...DISCLOSURE
  },
  key: ['pollId', 'option'],
  rules: [
    startNotAfterEnd(
      { property: 'fieldworkStart', header: 'start' },
      { property: 'fieldworkEnd', header: 'end' }
    ),
    { code: 'options-above-100', check: questionsAbove100 }
  ],
  answers: {
    time: { as: 'middle', columns: ['fieldworkStart', 'fieldworkEnd'] },
    country: { columns: ['country'] },
    pollster: { columns: ['pollster'] },
    dispute: { columns: ['dispute'] },
    stance: { columns: ['stance'] },
    pair: {
      columns: ['dispute'],
      values: (dispute) => {
        const claimants = CLAIMANTS[dispute as Dispute];
        return claimants ? [pairOf(claimants[0], claimants[1])] : [];
      }
    }
  }
});

/** Questions whose options add to more than 100, beyond what rounding can do. */
function questionsAbove100(table: Table): Problem[] {
  const shares = table.column('sharePercent', 'number').values;
  const several = table.column('severalAnswers', 'flag').values;
  const problems: Problem[] = [];
  for (const [question, rows] of rowsByText(table, 'pollId')) {
    if (rows.some((row) => several[row] === 1)) continue;
    const values = rows.map((row) => shares[row]!).filter((share) => !Number.isNaN(share));
    const sum = values.reduce((total, share) => total + share, 0);
    if (values.length === 0 || sum <= 100 + roundingAllowance(values) + 1e-9) continue;
    problems.push({
      dataset: table.name,
      severity: 'error',
      row: rows[0]! + 1,
      column: 'percent',
      code: 'options-above-100',
      value: String(Math.round(sum * 10) / 10),
      ...sayFault('options-above-100', { question })
    });
  }
  return problems;
}
