import { defineChart } from '#lib/charts/define-chart.ts';
import { gatherPerception } from './gather-perception.ts';
import Perception from './Perception.svelte';
import { perceptionTable } from './perception-table.ts';
import { perceptionWords } from './perception-words.ts';
import { placePerception } from './place-perception.ts';

/** How publics see other countries, a panel for each public. */
export const perception = defineChart({
  id: 'perception',
  datasets: ['perception'],
  options: ['sentiment', 'answer'],
  gather: gatherPerception,
  place: placePerception,
  words: perceptionWords,
  table: perceptionTable,
  component: Perception
});
