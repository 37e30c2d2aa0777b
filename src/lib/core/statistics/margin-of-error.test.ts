import { expect, test } from 'vitest';
import { marginOfError } from './margin-of-error.ts';

test.each([
  [50, 1000, 3.099],
  [50, 800, 3.465],
  [90, 1000, 1.859]
])('margin of error of %i%% of %i people', (percent, people, expected) => {
  expect(marginOfError(percent, people)).toBeCloseTo(expected, 3);
});
