import { pairOf } from '#lib/core/selection/dimension.ts';
import { choice, day, detail, optional, SOURCE, text } from './columns.ts';
import { defineDataset } from './define-dataset.ts';
import { startNotAfterEnd } from './rules.ts';

const codesOf = (cell: string) => cell.split(';');

export const events = defineDataset({
  name: 'events',
  title: 'Events',
  description: 'A dated event, to annotate the charts with',
  columns: {
    start: day('date', 'The day, or the first day'),
    end: optional(day('end', 'The last day of an event that took several')),
    title: text('title', 'What happened'),
    kind: choice('kind', 'Kind of event', [
      'treaty',
      'summit',
      'cabinet',
      'exercise',
      'territorial',
      'sanctions',
      'election',
      'incident',
      'war',
      'arms-deal',
      'trade',
      'defence-policy',
      'un-vote',
      'negotiation'
    ]),
    countries: text('countries', 'The states concerned', {
      separator: ';',
      pattern: '^[A-Z]{3}(;[A-Z]{3})*$',
      references: { dataset: 'countries', property: 'code' }
    }),
    description: detail(text('description', 'What it was about')),
    ...SOURCE
  },
  key: ['start', 'title'],
  rules: [
    startNotAfterEnd({ property: 'start', header: 'date' }, { property: 'end', header: 'end' })
  ],
  answers: {
    time: { as: 'moment', columns: ['start', 'end'] },
    country: { columns: ['countries'], values: codesOf },
    pair: {
      columns: ['countries'],
      values: (cell) =>
        codesOf(cell).flatMap((a, i, codes) => codes.slice(i + 1).map((b) => pairOf(a, b)))
    }
  }
});
