import { dayOf, type Day } from '#lib/core/table/day.ts';
import type { EventRow } from './approval-trend-data.ts';

/** The Abe-Putin meeting that the product starts from, and whom it concerns. */
export const MEETING = {
  day: dayOf(2016, 12, 15),
  countries: ['JPN', 'RUS'],
  country: 'JPN',
  leader: 'Shinzo Abe'
} as const;

/** Whether fieldwork that ended on the day belongs to the four weeks before the meeting. */
export function endedBeforeMeeting(fieldworkEnd: Day): boolean {
  return fieldworkEnd >= MEETING.day - 29 && fieldworkEnd < MEETING.day;
}

export function isMeeting(event: EventRow): boolean {
  return (
    event.kind === 'summit' &&
    event.start === MEETING.day &&
    MEETING.countries.every((code) => event.countries.split(';').includes(code))
  );
}
