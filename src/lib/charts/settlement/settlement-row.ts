import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { impliedDesignEffect } from '#lib/core/statistics/design-effect.ts';
import { isOptIn } from '#lib/core/statistics/poll-margin.ts';

/** One answer to one question, as the dataset has it. */
export type SettlementRow = RowsOf['settlement'];
export type Stance = SettlementRow['stance'];

/** Those asked were not drawn by chance, so that no sampling margin applies to their answers. */
export function isVolunteered({ mode, subgroup }: SettlementRow): boolean {
  return isOptIn(mode) || subgroup === 'web-volunteers' || subgroup === 'experts';
}

/**
 * People whose answers a share is of; null where not known. Of a poll reported for those who knew of
 * the talks only the number of all who were asked is known.
 */
export function peopleOf({ sampleSize, subgroup }: SettlementRow): number | null {
  return subgroup === 'informed' ? null : sampleSize;
}

/** As the published margin implies; 1 where none is, which makes an interval a lower bound. */
export function designEffectOf({ publishedMargin, sampleSize }: SettlementRow): number {
  if (!publishedMargin || sampleSize === null) return 1;
  return impliedDesignEffect(publishedMargin, sampleSize) ?? 1;
}
