import { expect, test } from 'vitest';
import { differenceMargin } from './difference-margin.ts';

test('60 and 55 percent of 1,000 each: 4.328 points with z = 1.96', () => {
  const margin = differenceMargin(
    { percent: 60, sampleSize: 1000 },
    { percent: 55, sampleSize: 1000 }
  );
  expect(margin).toBeCloseTo(4.3275, 4);
});

test('four times the people halve it', () => {
  const share = (sampleSize: number) => ({ percent: 50, sampleSize });
  expect(differenceMargin(share(4000), share(4000))).toBeCloseTo(
    differenceMargin(share(1000), share(1000)) / 2,
    9
  );
});
