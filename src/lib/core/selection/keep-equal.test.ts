import { expect, it } from 'vitest';
import { keepEqual } from './keep-equal.ts';

const time = (from: number) => ({ dimension: 'time', from, to: null, view: null });
const countries = () => ({ dimension: 'country', values: ['JPN'], view: 'network' });

it('keeps what says the same, whole or item by item', () => {
  const before = [time(1), countries()];
  expect(keepEqual(before, [time(1), countries()])).toBe(before);
  const next = keepEqual(before, [time(2), countries()]);
  expect(next).toEqual([time(2), countries()]);
  expect(next[1]).toBe(before[1]);
  expect(next[0]).not.toBe(before[0]);
});

it('takes the next one where there was none or it says something else', () => {
  const next = { trend: 'local' };
  expect(keepEqual(undefined, next)).toBe(next);
  expect(keepEqual({ trend: 'mean' }, next)).toBe(next);
});
