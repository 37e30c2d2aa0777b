import { defineChart } from '#lib/charts/define-chart.ts';
import { gatherTimeline } from './gather-timeline.ts';
import { placeLanes } from './place-lanes.ts';
import { placeList } from './place-list.ts';
import Timeline from './Timeline.svelte';
import { timelineTable } from './timeline-table.ts';
import { timelineWords } from './timeline-words.ts';

/** Events, lasting ties and terms of office along one axis of time. */
export const timeline = defineChart({
  id: 'timeline',
  datasets: ['events', 'leaders', 'relations'],
  lists: ['events', 'leaders', 'relations'],
  options: [],
  gather: (view, _options, extent) => gatherTimeline(view, extent),
  place: (data, size, language, compared) =>
    size.form === 'wide'
      ? placeLanes(data, size, language, compared)
      : placeList(data, size, language, compared),
  words: timelineWords,
  table: timelineTable,
  component: Timeline
});
