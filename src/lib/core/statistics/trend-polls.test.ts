import { expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { approvalMeasure } from './approval-measure.ts';
import { marginWithinPoll } from './difference-margin.ts';
import { Z95 } from './confidence.ts';
import { middleDay, trendPolls } from './trend-polls.ts';

const rows = shippedRelease.table('approval').rows();
const abe = rows.filter((row) => row.leader === 'Shinzo Abe');

test('measures of approval', () => {
  expect(approvalMeasure('net', 50, 32)).toBe(18);
  expect(approvalMeasure('relative', 60, 30)).toBeCloseTo(66.667, 3);
  expect(approvalMeasure('approve', 50, null)).toBe(50);
  expect(approvalMeasure('net', 50, null)).toBeNull();
  expect(approvalMeasure('relative', 0, 0)).toBeNull();
});

test('the middle of the fieldwork', () => {
  expect(middleDay({ fieldworkStart: 10, fieldworkEnd: 13 })).toBe(11);
  expect(middleDay({ fieldworkStart: null, fieldworkEnd: 13 })).toBe(13);
});

test('polls without a sample size take the others’ median and are counted', () => {
  const { polls, assumedSample, withoutSample } = trendPolls(abe, 'approve');
  expect(polls).toHaveLength(abe.length);
  const sizes = abe.flatMap((row) => row.sampleSize ?? []).sort((a, b) => a - b);
  expect(assumedSample).toBe(sizes[Math.floor(sizes.length / 2)]);
  expect(withoutSample).toBe(abe.length - sizes.length);
  expect(
    trendPolls(
      abe.filter((row) => row.sampleSize === null),
      'approve'
    ).assumedSample
  ).toBe(1000);
});

test('net has the variance of a difference within one poll', () => {
  const row = abe.find((one) => one.sampleSize !== null && one.disapprovePercent !== null)!;
  const [poll] = trendPolls([row], 'net').polls;
  const margin = marginWithinPoll(row.approvePercent, row.disapprovePercent!, row.sampleSize)!;
  expect(Math.sqrt(poll!.variance - 2 / 12) * Z95).toBeCloseTo(margin, 9);
});
