import { expect, test } from 'vitest';
import { shrink } from './shrink.ts';

test('shrinking draws towards zero, the less certain the more', () => {
  const effects = [
    { value: 6, variance: 0.2 },
    { value: -6, variance: 0.2 },
    { value: 6, variance: 20 }
  ];
  const [sure, , unsure] = shrink(effects) as [number, number, number];
  expect(sure).toBeLessThan(6);
  expect(unsure).toBeLessThan(sure);
  expect(unsure).toBeGreaterThan(0);
  expect(shrink([{ value: 3, variance: 1 }])).toEqual([0]);
});
