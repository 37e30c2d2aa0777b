import loess from 'loess';
import { localRegression } from '#lib/core/statistics/local-regression.ts';
import { abePolls } from './abe-polls.ts';
import { assertSame, measure } from './measure.ts';
import { timingSection, type Section } from './report.ts';

/** Local regression of degree 1 beside npm's loess, with equal weights. */
export function benchLocalRegression(): Section {
  const polls = abePolls();
  const first = polls[0]!.day;
  const points = polls.map(({ day, percent }) => ({ x: day - first, y: percent, weight: 1 }));
  const at: number[] = [];
  for (let x = 0; x <= points.at(-1)!.x; x += 7) at.push(x);
  // Just below a whole number of points, where both round to the same number of neighbours.
  const span = Math.round(polls.length / 10) / polls.length - 1e-9;

  const ours = () => localRegression(points, at, { span, degree: 1 });
  const data = { x: points.map(({ x }) => x), y: points.map(({ y }) => y) };
  const theirs = () =>
    new loess.default(data, { span, degree: 1, normalize: false }).predict({ x: at }).fitted;

  const [here, there] = [ours(), theirs()];
  here.forEach(({ value }, i) => assertSame('Local regression', value, there[i]!, 1e-6));

  return timingSection(
    'Local regression',
    `The same polls, unweighted, at ${at.length} days, each from the nearest tenth of the polls. Entente also finds the exact standard errors, which needs a fit at every poll; npm’s loess gives values only. They agree to 10⁻⁶ points. Weights by sample size are left out because the two count neighbours differently then.`,
    measure(
      [
        { name: 'Entente, with standard errors', run: ours },
        { name: 'loess', run: theirs }
      ],
      5
    )
  );
}
