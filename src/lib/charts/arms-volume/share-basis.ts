import { distinctionOf, type Direction } from './arms-flows.ts';
import type { ArmsVolumeData } from './gather-arms-volume.ts';
import type { VolumePanel } from './volume-panel.ts';

/**
 * What shares are of, in the words about a chart's flows: as chosen, else the exports of the one
 * supplier, or the imports of the one recipient of several suppliers.
 */
export function shareBasis(
  panels: readonly VolumePanel[],
  { unit }: Pick<ArmsVolumeData, 'unit'>
): Direction {
  if (unit !== 'tiv') return unit;
  const basis = distinctionOf(panels) === 'supplier' ? 'imports' : 'exports';
  const other = basis === 'imports' ? 'exports' : 'imports';
  const known = (direction: Direction) =>
    panels.filter((panel) => percentOf(panel, direction) !== null).length;
  return known(other) > known(basis) ? other : basis;
}

/** A flow's share of all exports or imports in the period; null where the whole is not known. */
export function percentOf(panel: VolumePanel, direction: Direction): number | null {
  return direction === 'exports' ? panel.periodExportsPercent : panel.periodImportsPercent;
}
