import type { Component } from 'svelte';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { loadChart } from '#lib/charts/load-chart.ts';

type Import<Props extends object> = () => Promise<{ readonly default: Component<Props> }>;

/**
 * A part of a page whose code comes later than the page; until then it stands as the server drew it. No
 * page may import such a component otherwise: only then are its styles sent with what the server drew.
 */
export interface LaterPart<Props extends object> {
  /** The component where its code is here already. */
  readonly component: Component<Props> | null;
  load(): Promise<Component<Props>>;
}

function laterPart<Props extends object>(bring: Import<Props>): LaterPart<Props> {
  let component: Component<Props> | null = null;
  return {
    get component() {
      return component;
    },
    load: async () => (component ??= (await bring()).default)
  };
}

export const LATER_CHART = laterPart(() => import('./LinkedChart.svelte'));
export const ADD_FILTER = laterPart(() => import('./AddFilter.svelte'));
export const SELECTION_COUNTS = laterPart(() => import('./SelectionCounts.svelte'));
export const TIME_BRUSH = laterPart(() => import('./TimeBrush.svelte'));
export const WHAT_MOVED = laterPart(() => import('./WhatMoved.svelte'));

/** All that a server draws the parts of a page with. */
export async function loadLaterParts(): Promise<void> {
  const parts = [LATER_CHART, ADD_FILTER, SELECTION_COUNTS, TIME_BRUSH, WHAT_MOVED];
  await Promise.all([...parts.map((part) => part.load()), ...CHART_IDS.map(loadChart)]);
}
