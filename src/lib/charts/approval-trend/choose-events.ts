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
/** Letters of two codes and the sign between them. */
const MOST_CODES = 7;
/** After so many events, with or without room, the rest tell too little. */
const MOST_TRIES = 24;

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
  const open = new Map<EventRow, number>();
  for (const event of events) {
    const away = event.start < context.from + margin || event.start > context.to - margin;
    // Codes have three letters: none is part of another.
    if (away || !event.countries.includes(context.country)) continue;
    const polled = ({ from, to }: { from: Day; to: Day }) =>
      event.start >= from && event.start <= to;
    if (context.polled.some(polled)) open.set(event, weightOf(event, context));
  }
  const chosen: EventRow[] = [];
  for (let tries = 0; tries < MOST_TRIES && chosen.length < context.most; tries++) {
    const best = bestOf(open, chosen);
    if (!best) break;
    open.delete(best);
    if (context.fits(best)) chosen.push(best);
  }
  return chosen;
}

function weightOf(event: EventRow, context: EventContext): number {
  if (isMeeting(event)) return 100;
  const hasName = (name: string) =>
    event.title.includes(name) && event.title.split(/[^\p{L}]+/u).includes(name);
  const named = context.leaders.some(hasName);
  const both = MEETING.countries.every((code) => event.countries.includes(code));
  const few = event.countries.length <= MOST_CODES;
  return (named ? 3 : 0) + (both ? 2 : 0) + (few ? 1 : 0) + (WEIGHTS[event.kind] ?? 0);
}

/** The event of most weight, kinds already chosen set back; of equals the one furthest from those. */
function bestOf(
  open: ReadonlyMap<EventRow, number>,
  chosen: readonly EventRow[]
): EventRow | undefined {
  let best: EventRow | undefined;
  let [bestRank, bestSpread] = [LEAST_RANK, -Infinity];
  for (const [event, weight] of open) {
    const rank = weight - SAME_KIND * chosen.filter((other) => other.kind === event.kind).length;
    if (rank < bestRank) continue;
    const spread = Math.min(...chosen.map((other) => Math.abs(other.start - event.start)));
    if (rank === bestRank && spread <= bestSpread) continue;
    [best, bestRank, bestSpread] = [event, rank, spread];
  }
  return best;
}
