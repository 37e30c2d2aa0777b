import { defineChart } from '#lib/charts/define-chart.ts';
import ArmsDeals from './ArmsDeals.svelte';
import { armsDealsTable } from './arms-deals-table.ts';
import { armsDealsWords } from './arms-deals-words.ts';
import { gatherArmsDeals } from './gather-arms-deals.ts';
import { placeArmsDeals } from './place-arms-deals.ts';

/** Deals of the SIPRI register as spans from their order to their last delivery. */
export const armsDeals = defineChart({
  id: 'arms-deals',
  datasets: ['arms-deals'],
  options: [],
  gather: gatherArmsDeals,
  place: placeArmsDeals,
  words: armsDealsWords,
  table: armsDealsTable,
  component: ArmsDeals
});
