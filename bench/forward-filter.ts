import peer from 'kalman-filter';
import type { TrendPoll } from '#lib/core/statistics/state-space-trend.ts';

/** So wide that the start counts for nothing beside the polls. */
const DIFFUSE = 1e6;

/**
 * The model of `stateSpaceTrend` in npm's kalman-filter: opinion and the house effects are its state.
 * It filters forwards only, so it knows the house effects and the trend on the last day.
 */
export function forwardFilter(polls: readonly TrendPoll[], step: number) {
  const names = [...new Set(polls.map(({ house }) => house))].sort();
  const size = names.length;
  const last = names.at(-1);
  const matrix = (entry: (i: number, j: number) => number) =>
    Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => entry(i, j)));
  const sees = polls.map(({ house }) => [
    [1, ...names.slice(0, -1).map((name) => (house === name ? 1 : house === last ? -1 : 0))]
  ]);
  const filter = new peer.KalmanFilter({
    observation: {
      dimension: 1,
      stateProjection: ({ predicted: { index } }) => sees[index]!,
      covariance: ({ predicted: { index } }) => [[polls[index]!.variance]]
    },
    dynamic: {
      dimension: size,
      transition: matrix((i, j) => (i === j ? 1 : 0)),
      covariance: ({ index }) => {
        const since = index === 0 ? 0 : polls[index]!.day - polls[index - 1]!.day;
        return matrix((i, j) => (i === 0 && j === 0 ? step * step * since : 0));
      },
      init: {
        mean: matrix(() => 0).map(([zero]) => [zero!]),
        covariance: matrix((i, j) => (i === j ? DIFFUSE : 0)),
        index: -1
      }
    }
  });
  const [percent, ...effects] = filter.filterAll(polls.map((poll) => [poll.percent])).at(-1)!;
  return { percent: percent!, effects: [...effects, -effects.reduce((sum, one) => sum + one, 0)] };
}
