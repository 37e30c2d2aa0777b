import { shrink } from './shrink.ts';
import { stateSpaceTrend, type TrendPoll } from './state-space-trend.ts';

/**
 * Polls less the effect of their house: the state-space model's estimate, drawn towards zero by its
 * uncertainty. Adjusted to the average of these houses, which is not the truth. Polls of one house
 * only, or too few to tell, stay as published.
 */
export function houseAdjusted<P extends TrendPoll>(polls: readonly P[]): P[] {
  const houses = stateSpaceTrend(polls, { houses: true })?.houses ?? [];
  if (houses.length < 2) return [...polls];
  const effects = shrink(houses);
  const effectOf = new Map(houses.map(({ house }, i) => [house, effects[i]!]));
  return polls.map((poll) => ({
    ...poll,
    percent: poll.percent - (effectOf.get(poll.house) ?? 0)
  }));
}
