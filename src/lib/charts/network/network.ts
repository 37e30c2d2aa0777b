import { defineChart } from '#lib/charts/chart.ts';
import Network from './Network.svelte';
import { gatherNetwork } from './gather-network.ts';
import { networkTable } from './network-table.ts';
import { networkWords } from './network-words.ts';
import { placeNetwork } from './place-network.ts';

/** States as a network of what ties them: relations in force and arms delivered. */
export const network = defineChart({
  id: 'network',
  datasets: ['relations', 'arms-tiv', 'arms-deals'],
  options: ['strength'],
  gather: gatherNetwork,
  place: placeNetwork,
  words: networkWords,
  table: networkTable,
  component: Network
});
