import { choice, count, countryCode, NOTE, number, SOURCE } from './columns.ts';
import { defineDataset } from './define-dataset.ts';

export const armsTotals = defineDataset({
  name: 'arms-totals',
  title: 'All arms exports and imports of a state',
  description: 'All that a state delivered or received in a year: the denominators of every share',
  columns: {
    direction: choice('direction', 'Whether the state delivers or receives', [
      'imports',
      'exports'
    ]),
    country: countryCode('country', 'The state'),
    year: count('year', 'Year of delivery', 'year', { minimum: 1900, maximum: 2100 }),
    tivMillions: number('tiv', 'Millions of SIPRI trend-indicator value', 'million TIV', {
      minimum: 0
    }),
    ...SOURCE,
    ...NOTE
  },
  key: ['direction', 'country', 'year'],
  rules: [],
  answers: {
    time: { as: 'years', columns: ['year', 'year'] },
    country: { columns: ['country'] },
    kind: { always: ['arms'] }
  }
});
