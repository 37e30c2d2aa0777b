import { defineChart } from '#lib/charts/define-chart.ts';
import { dayOf, parseDay } from '#lib/core/table/day.ts';
import { FIRST_YEAR, SUMMIT } from '#lib/network/structure.ts';
import Network from './Network.svelte';
import { sayChanges } from './changes-in-time.ts';
import { gatherNetwork } from './gather-network.ts';
import { networkTable } from './network-table.ts';
import { networkWords } from './network-words.ts';
import { placeNetwork } from './place-network.ts';
import { loadedMeasuring, loadMeasuring } from './measuring.ts';
import { loadWorldMap, worldMap } from './world-map.ts';

/** States as a network of what ties them: relations in force and arms delivered. */
export const network = defineChart({
  id: 'network',
  datasets: ['relations', 'arms-tiv', 'arms-deals'],
  lists: ['relations', 'arms-tiv'],
  options: ['layout', 'strength'],
  furtherOptions: ['triad'],
  loadFor({ layout }, extent) {
    const missing = [
      ...(layout === 'map' && !worldMap() ? [loadWorldMap()] : []),
      ...(extent === 'full' && !loadedMeasuring() ? [loadMeasuring()] : [])
    ];
    return missing.length > 0 ? Promise.all(missing).then(() => undefined) : null;
  },
  gather: gatherNetwork,
  place: placeNetwork,
  words: networkWords,
  table: networkTable,
  component: Network,
  plays: {
    span: (release) => ({
      from: dayOf(FIRST_YEAR, 1, 1),
      to: parseDay(release.published.slice(0, 10))!
    }),
    standing: SUMMIT,
    say: sayChanges
  }
});
