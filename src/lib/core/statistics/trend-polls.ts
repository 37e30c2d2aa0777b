import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { approvalMeasure, approvalVariance, type ApprovalMeasure } from './approval-measure.ts';
import { ROUNDING_VARIANCE } from './poll-variance.ts';
import type { LinePoll } from './trend-line.ts';

type ApprovalPoll = RowsOf['approval'];

/** Polls of no disclosed size are taken to have that of the others’ median, or this many people. */
const USUAL_SAMPLE = 1000;

export interface TrendPolls {
  readonly polls: readonly (LinePoll & { readonly row: ApprovalPoll })[];
  /** What polls without a sample size are taken to have, and how many those are. */
  readonly assumedSample: number;
  readonly withoutSample: number;
}

/** The middle day of a poll’s fieldwork; its end where the start is not known. */
export function middleDay(row: Pick<ApprovalPoll, 'fieldworkStart' | 'fieldworkEnd'>): number {
  const { fieldworkStart: start, fieldworkEnd: end } = row;
  return start === null ? end : start + Math.floor((end - start) / 2);
}

/**
 * Approval polls as the trends take them: the measure’s figure on the middle day with the variance of
 * its error. Polls that do not report what the measure needs are left out.
 */
export function trendPolls(rows: readonly ApprovalPoll[], measure: ApprovalMeasure): TrendPolls {
  const sizes: number[] = [];
  for (const { sampleSize } of rows) if (sampleSize !== null) sizes.push(sampleSize);
  sizes.sort((a, b) => a - b);
  const assumedSample = sizes[sizes.length >> 1] ?? USUAL_SAMPLE;
  const polls: TrendPolls['polls'][number][] = [];
  for (const row of rows) {
    const percent = approvalMeasure(measure, row.approvePercent, row.disapprovePercent);
    if (percent === null) continue;
    const people = row.sampleSize ?? assumedSample;
    const variance = measureVariance(measure, row, people);
    polls.push({
      day: middleDay(row),
      percent,
      variance,
      weight: people,
      house: row.pollster,
      row
    });
  }
  return {
    polls,
    assumedSample,
    withoutSample: polls.filter(({ row }) => row.sampleSize === null).length
  };
}

/** Variance in squared points: of sampling, and 1/12 for each rounded share that enters it. */
function measureVariance(measure: ApprovalMeasure, row: ApprovalPoll, people: number): number {
  const { approvePercent, disapprovePercent } = row;
  const sampling = approvalVariance(measure, approvePercent, disapprovePercent, people);
  return sampling + (measure === 'net' ? 2 : 1) * ROUNDING_VARIANCE;
}
