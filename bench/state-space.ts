import { stateSpaceTrend } from '#lib/core/statistics/state-space-trend.ts';
import { abePolls } from './abe-polls.ts';
import { denseTrend } from './dense-trend.ts';
import { forwardFilter } from './forward-filter.ts';
import { assertSame, measure } from './measure.ts';
import { timingSection, type Section } from './report.ts';

/** The state-space trend beside a dense solve of the same model and beside npm's kalman-filter. */
export function benchStateSpace(): Section[] {
  const polls = abePolls();
  const estimated = stateSpaceTrend(polls, { houses: true })!;
  const stepPerRootDay = estimated.stepPerRootDay;
  const lastDay = polls.at(-1)!.day;
  const days: number[] = [];
  for (let day = polls[0]!.day; day <= lastDay; day += 7) days.push(day);

  const given = () => stateSpaceTrend(polls, { houses: true, stepPerRootDay })!;
  const weekly = () => given().at(days);
  const dense = () => denseTrend(polls, stepPerRootDay, days);
  const forward = () => forwardFilter(polls, stepPerRootDay);

  const [here, there] = [given(), dense()];
  here.at(days).forEach(({ percent, standardError }, i) => {
    assertSame('Trend', percent, there.at[i]!.percent, 1e-7);
    assertSame('Standard error', standardError, there.at[i]!.standardError, 1e-7);
  });
  const filtered = forward();
  assertSame('Last day', here.at([lastDay])[0]!.percent, filtered.percent, 1e-3);
  here.houses.forEach(({ value }, i) => {
    assertSame('House', value, there.effects[i]!, 1e-7);
    assertSame('House, filtered', value, filtered.effects[i]!, 1e-3);
  });

  const size = `${polls.length} polls of ${here.houses.length} pollsters on the second Abe government`;
  return [
    timingSection(
      'The state-space trend: whole',
      `${size}: house effects and the trend on ${days.length} days, both with standard errors. The dense solve factors the covariance matrix of all polls (\`dense-trend.ts\`); both agree to 10⁻⁷ points. The last line also finds how fast opinion moves, by maximum likelihood.`,
      measure(
        [
          { name: 'Entente: sparse equations and smoother', run: weekly },
          { name: 'dense generalised least squares', run: dense },
          {
            name: 'Entente with estimation (no peer)',
            run: () => stateSpaceTrend(polls, { houses: true })!.at(days)
          }
        ],
        9
      )
    ),
    timingSection(
      'The state-space trend: last day',
      `The same polls: house effects and the trend on the last day, which is what npm’s kalman-filter can do of it, as it filters forwards only and its version 2.3.0 has no smoother. Entente gives standard errors as well. Both agree to 10⁻³ points; the peer needs a wide start in place of a diffuse one.`,
      measure(
        [
          { name: 'Entente', run: () => given().at([lastDay]) },
          { name: 'kalman-filter', run: forward }
        ],
        9
      )
    )
  ];
}
