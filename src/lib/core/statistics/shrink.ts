import { pooledMean, type Estimate } from './pooled-mean.ts';

/**
 * Estimates drawn towards zero by as much as they are uncertain, v̂·τ²/(τ² + SE²), with τ² of
 * DerSimonian and Laird: houses with few polls say less. Parallel to the estimates.
 */
export function shrink(estimates: readonly Estimate[]): number[] {
  const between = pooledMean(estimates, 'estimated')?.betweenVariance ?? 0;
  return estimates.map(({ value, variance }) => (value * between) / (between + variance));
}
