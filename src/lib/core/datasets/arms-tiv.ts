import { count, countryCode, NOTE, number, SOURCE } from './columns.ts';
import { defineDataset } from './define-dataset.ts';

export const armsTiv = defineDataset({
  name: 'arms-tiv',
  title: 'Volume of arms deliveries',
  description: 'What one state delivered to another in a year, by SIPRI’s measure of volume',
  columns: {
    supplier: countryCode('supplier', 'The state that delivers'),
    recipient: countryCode('recipient', 'The state that receives'),
    year: count('year', 'Year of delivery', 'year', { minimum: 1900, maximum: 2100 }),
    tivMillions: number(
      'tiv',
      'Millions of SIPRI trend-indicator value: military capability transferred, not money',
      'million TIV',
      { minimum: 0 }
    ),
    ...SOURCE,
    ...NOTE
  },
  key: ['supplier', 'recipient', 'year'],
  rules: [],
  answers: {
    time: { as: 'years', columns: ['year', 'year'] },
    country: { columns: ['supplier', 'recipient'] },
    pair: { ends: ['supplier', 'recipient'] },
    kind: { always: ['arms'] }
  }
});
