import { defineChart } from '#lib/charts/define-chart.ts';
import { gatherSettlement } from './gather-settlement.ts';
import { placeSettlement } from './place-settlement.ts';
import Settlement from './Settlement.svelte';
import { settlementTable } from './settlement-table.ts';
import { settlementWords } from './settlement-words.ts';

/** What publics would accept in a territorial dispute: each question's answers by stance. */
export const settlement = defineChart({
  id: 'settlement',
  datasets: ['settlement'],
  options: ['proxies'],
  furtherOptions: ['pool'],
  gather: gatherSettlement,
  place: placeSettlement,
  words: settlementWords,
  table: settlementTable,
  component: Settlement
});
