import { defineChart } from '#lib/charts/define-chart.ts';
import ApprovalTrend from './ApprovalTrend.svelte';
import { approvalTrendTable } from './approval-trend-table.ts';
import { approvalTrendWords } from './approval-trend-words.ts';
import { gatherApprovalTrend } from './gather-approval-trend.ts';
import { pickLeader } from './pick-leader.ts';
import { placeApprovalTrend } from './place-approval-trend.ts';

/** Every poll on leaders as a ring by its date, with their monthly mean. */
export const approvalTrend = defineChart({
  id: 'approval-trend',
  datasets: ['approval'],
  options: ['measure', 'trend', 'house'],
  furtherOptions: ['least', 'gap'],
  gather: gatherApprovalTrend,
  place: placeApprovalTrend,
  words: approvalTrendWords,
  table: approvalTrendTable,
  component: ApprovalTrend,
  pick: pickLeader
});
