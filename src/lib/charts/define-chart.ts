import type { Scene } from '#lib/ui/scene.ts';
import type { AnyChart, Chart } from './chart.ts';
import { withMemory } from './view-memory.ts';

/** A chart as the catalog holds it. */
export function defineChart<Data, S extends Scene>(chart: Chart<Data, S>): AnyChart {
  return withMemory(chart as unknown as AnyChart);
}
