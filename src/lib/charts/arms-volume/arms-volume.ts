import { defineChart } from '#lib/charts/define-chart.ts';
import ArmsVolume from './ArmsVolume.svelte';
import { armsVolumeTable } from './arms-volume-table.ts';
import { armsVolumeWords } from './arms-volume-words.ts';
import { gatherArmsVolume } from './gather-arms-volume.ts';
import { placeArmsVolume } from './place-arms-volume.ts';

/** Volume of arms deliveries by year, a panel for each supplier and recipient. */
export const armsVolume = defineChart({
  id: 'arms-volume',
  datasets: ['arms-tiv', 'arms-totals'],
  options: ['volume'],
  gather: gatherArmsVolume,
  place: placeArmsVolume,
  words: armsVolumeWords,
  table: armsVolumeTable,
  component: ArmsVolume
});
