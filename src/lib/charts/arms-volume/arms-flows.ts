import type { View } from '#lib/core/release/view.ts';
import { pairOf } from '#lib/core/selection/dimension.ts';
import { valuesOf } from '#lib/core/selection/selection.ts';

/** Arms from one state to another. */
export interface Flow {
  readonly supplier: string;
  readonly recipient: string;
}

/** Whose whole a share is of: all that the supplier delivered, or all that the recipient received. */
export type Direction = 'exports' | 'imports';

/** The flows of the story, shown while no country is selected: Russia and four states of Asia. */
const STORY_SUPPLIER = 'RUS';
const STORY_RECIPIENTS: readonly string[] = ['CHN', 'IND', 'VNM', 'IDN'];

export function isOfStory(flow: Flow): boolean {
  return flow.supplier === STORY_SUPPLIER && STORY_RECIPIENTS.includes(flow.recipient);
}

/**
 * The rows to show of those in a view. Where no other view has chosen countries, only Russia's
 * deliveries, unless this view's own choice lies elsewhere; where one has, all that it left.
 */
export function rowsOfFlows<R extends Flow & { readonly index: number }>(
  view: View,
  dataset: 'arms-tiv' | 'arms-deals',
  rows: readonly R[]
): readonly R[] {
  const narrowed = view.selection.some(
    ({ dimension, view: author }) =>
      (dimension === 'country' || dimension === 'pair') && author !== view.name
  );
  if (narrowed) return rows;
  const story = rows.filter((row) => row.supplier === STORY_SUPPLIER);
  if (story.some((row) => view.inFocus(dataset, row))) return story;
  const own = rows.filter((row) => view.inFocus(dataset, row));
  return own.length > 0 ? own : story;
}

/** How near a flow is to what is selected: its chosen ends first, then the flows of the story. */
export function nearness(view: View, flow: Flow): number {
  const countries = valuesOf(view.selection, 'country');
  const ends = [flow.supplier, flow.recipient].filter((end) => countries.includes(end));
  return ends.length * 2 + (isOfStory(flow) ? 1 : 0);
}

export function pairOfFlow(flow: Flow): string {
  return pairOf(flow.supplier, flow.recipient);
}

/** What tells flows apart: their recipients, their suppliers, or only both together. */
export type Distinction = 'recipient' | 'supplier' | 'both';

export function distinctionOf(flows: readonly Flow[]): Distinction {
  const [first] = flows;
  if (flows.every((flow) => flow.supplier === first?.supplier)) return 'recipient';
  return flows.every((flow) => flow.recipient === first?.recipient) ? 'supplier' : 'both';
}
