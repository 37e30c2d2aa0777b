import { expect, test } from 'vitest';
import { parseDay } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { chooseEvents, type EventContext } from './choose-events.ts';

const events = shippedRelease.table('events').rows();
const context = (from: string, to: string, more: Partial<EventContext> = {}): EventContext => {
  const stretch = { from: parseDay(from)!, to: parseDay(to)! };
  const leaders = ['Abe'];
  return {
    country: 'JPN',
    leaders,
    ...stretch,
    polled: [stretch],
    most: 3,
    fits: () => true,
    ...more
  };
};
const titles = (with_: EventContext) => chooseEvents(events, with_).map((event) => event.title);

test('the meeting comes first where it concerns the panel', () => {
  const [first] = titles(context('2012-12-26', '2020-09-16'));
  expect(first).toBe('Abe-Putin summit in Nagato and Tokyo');
  const korea = titles(context('2012-12-26', '2020-09-16', { country: 'KOR', leaders: ['Park'] }));
  expect(korea).not.toContain('Abe-Putin summit in Nagato and Tokyo');
});

test('kinds vary', () => {
  const chosen = chooseEvents(events, context('2012-12-26', '2020-09-16'));
  expect(new Set(chosen.map((event) => event.kind)).size).toBe(3);
});

test('events outside the period, or while no leader shown was polled, are left out', () => {
  const inGap = context('2006-09-26', '2020-09-16', {
    polled: [{ from: parseDay('2012-12-26')!, to: parseDay('2020-09-16')! }],
    most: 20
  });
  for (const event of chooseEvents(events, inGap)) {
    expect(event.start).toBeGreaterThanOrEqual(parseDay('2012-12-26')!);
  }
});

test('an event without room makes way for the next', () => {
  const none = context('2012-12-26', '2020-09-16', { fits: () => false });
  expect(titles(none)).toEqual([]);
  const second = context('2012-12-26', '2020-09-16', {
    fits: (event) => event.kind !== 'summit'
  });
  expect(titles(second)).toHaveLength(3);
});
