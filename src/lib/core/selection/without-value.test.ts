import { expect, it } from 'vitest';
import type { Selection } from './selection.ts';
import { withoutValue } from './without-value.ts';

const selection: Selection = [
  { dimension: 'time', from: 1, to: 2, view: null },
  { dimension: 'country', values: ['JPN', 'RUS'], view: 'network' }
];

it('takes out one value and keeps the rest with its author', () => {
  expect(withoutValue(selection, 'country', 'RUS')).toEqual([
    selection[0],
    { dimension: 'country', values: ['JPN'], view: 'network' }
  ]);
});

it('takes out the clause with its last value', () => {
  const one = withoutValue(selection, 'country', 'RUS');
  expect(withoutValue(one, 'country', 'JPN')).toEqual([selection[0]]);
});

it('changes nothing where the dimension is not filtered', () => {
  expect(withoutValue(selection, 'leader', 'Shinzo Abe')).toBe(selection);
});
