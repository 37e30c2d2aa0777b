import { defineChart } from '#lib/charts/define-chart.ts';
import { gatherHouseEffects } from './gather-house-effects.ts';
import { houseEffectsTable } from './house-effects-table.ts';
import { houseEffectsWords } from './house-effects-words.ts';
import HouseEffects from './HouseEffects.svelte';
import { placeHouseEffects } from './place-house-effects.ts';

/** How far each pollster stands from the average pollster on one leader. */
export const houseEffects = defineChart({
  id: 'house-effects',
  datasets: ['approval', 'leaders'],
  options: ['measure'],
  gather: gatherHouseEffects,
  place: placeHouseEffects,
  words: houseEffectsWords,
  table: houseEffectsTable,
  component: HouseEffects,
  pick: (data, language) => ({
    dimension: 'leader',
    chosen: data.term?.leader ?? '',
    values: data.leaders.map((value) => ({ value, text: language.say(value) }))
  })
});
