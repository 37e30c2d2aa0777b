import { expect, test } from 'vitest';
import { marginBetweenPolls, marginWithinPoll } from './difference-margin.ts';
import { marginOfError } from './margin-of-error.ts';
import { wilsonInterval } from './wilson-interval.ts';

test('Wilson interval, R’s prop.test without correction', () => {
  const [low, high] = wilsonInterval(60, 1000)!;
  expect([low, high]).toEqual([expect.closeTo(56.9309, 4), expect.closeTo(62.9925, 4)]);
  const wider = wilsonInterval(60, 1000, 1.59)!;
  expect([...wider]).toEqual([expect.closeTo(56.1217, 4), expect.closeTo(63.7568, 4)]);
});

test('no sample size, no interval', () => {
  expect(marginOfError(50, null)).toBeNull();
  expect(wilsonInterval(50, null)).toBeNull();
  expect(marginWithinPoll(50, 30, null)).toBeNull();
  expect(
    marginBetweenPolls(
      { sharePercent: 50, sampleSize: 900 },
      { sharePercent: 55, sampleSize: null }
    )
  ).toBeNull();
});
