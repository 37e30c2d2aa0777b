import type { Day } from '#lib/core/table/day.ts';
import type { EventRow } from './approval-trend-data.ts';
import { isMeeting, MEETING } from './meeting.ts';

/** How much an event of the kind tells about how a government is seen. */
const WEIGHTS: Readonly<Partial<Record<EventRow['kind'], number>>> = {
  'defence-policy': 3,
  war: 3,
  summit: 2,
  election: 2,
  cabinet: 2,
  territorial: 2,
  treaty: 1,
  sanctions: 1
};
/** What a second event of a kind already chosen loses, so that the kinds vary. */
const SAME_KIND = 5;
const LEAST_RANK = 2;

export interface EventContext {
  readonly country: string;
  /** English family names of the leaders shown. */
  readonly leaders: readonly string[];
  readonly from: Day;
  readonly to: Day;
  /** When its leaders were polled: an event in no such time says nothing about them. */
  readonly polled: readonly { readonly from: Day; readonly to: Day }[];
  readonly most: number;
  /** Whether the event finds room beside those chosen before it; called in order of choice. */
  readonly fits: (event: EventRow) => boolean;
}

/**
 * The events that annotate a panel, the most telling first: the meeting itself wherever it concerns
 * the panel, then by what they say about its leaders. Equals go to the one furthest from those chosen.
 */
export function chooseEvents(events: readonly EventRow[], context: EventContext): EventRow[] {
  const margin = (context.to - context.from) * 0.04;
  const open = events.filter(
    (event) =>
      event.start >= context.from + margin &&
      event.start <= context.to - margin &&
      event.countries.split(';').includes(context.country) &&
      context.polled.some(({ from, to }) => event.start >= from && event.start <= to)
  );
  const chosen: EventRow[] = [];
  while (open.length > 0 && chosen.length < context.most) {
    open.sort(
      (a, b) =>
        rank(b, chosen, context) - rank(a, chosen, context) ||
        spread(b, chosen) - spread(a, chosen) ||
        a.start - b.start
    );
    const best = open.shift()!;
    if (rank(best, chosen, context) < LEAST_RANK) break;
    if (context.fits(best)) chosen.push(best);
  }
  return chosen;
}

function rank(event: EventRow, chosen: readonly EventRow[], context: EventContext): number {
  if (isMeeting(event)) return 100;
  const codes = event.countries.split(';');
  const words = event.title.split(/[^\p{L}]+/u);
  const named = context.leaders.some((name) => words.includes(name));
  const both = MEETING.countries.every((code) => codes.includes(code));
  return (
    (named ? 3 : 0) +
    (both ? 2 : 0) +
    (codes.length <= 2 ? 1 : 0) +
    (WEIGHTS[event.kind] ?? 0) -
    SAME_KIND * chosen.filter((other) => other.kind === event.kind).length
  );
}

function spread(event: EventRow, chosen: readonly EventRow[]): number {
  return Math.min(...chosen.map((other) => Math.abs(other.start - event.start)), 1e6);
}
