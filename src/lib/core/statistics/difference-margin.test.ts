import { expect, test } from 'vitest';
import { marginBetweenPolls, marginWithinPoll } from './difference-margin.ts';

test('margins of differences, Franklin 2007', () => {
  // The printed values take z = 1.96.
  expect(marginWithinPoll(53, 46, 1000)).toBeCloseTo(6.152, 2);
  expect(marginWithinPoll(60, 30, 1000)).toBeCloseTo(5.578, 2);
  const change = marginBetweenPolls(
    { sharePercent: 60, sampleSize: 1000 },
    { sharePercent: 55, sampleSize: 1000 }
  );
  expect(change).toBeCloseTo(4.328, 2);
});
