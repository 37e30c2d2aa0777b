import { expect, test } from 'vitest';
import { dayOf } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { Known } from './known.ts';
import { publicationDay, WRITTEN } from './op-ed.ts';

const then = new Known(shippedRelease, WRITTEN);
const now = new Known(shippedRelease, publicationDay(shippedRelease));

test('on a day only what had happened by then is known', () => {
  for (const poll of [...then.approval(), ...then.settlement(), ...then.perception()]) {
    expect(poll.fieldworkEnd).toBeLessThanOrEqual(WRITTEN);
  }
  for (const relation of then.relations()) {
    expect(relation.start).not.toBeNull();
    expect(relation.start).toBeLessThanOrEqual(WRITTEN);
    expect(relation.end ?? 0).toBeLessThanOrEqual(WRITTEN);
  }
  for (const event of then.events()) expect(event.start).toBeLessThanOrEqual(WRITTEN);
  for (const term of then.terms()) expect(term.termEnd ?? 0).toBeLessThanOrEqual(WRITTEN);
  expect(Math.max(...then.deliveries().map(({ year }) => year))).toBe(2015);
  expect(Math.max(...then.deals().map(({ orderYear }) => orderYear))).toBe(2015);
});

test('today everything is known, with the relations that have no date', () => {
  expect(now.approval()).toHaveLength(shippedRelease.table('approval').length);
  expect(now.settlement()).toHaveLength(shippedRelease.table('settlement').length);
  expect(now.perception()).toHaveLength(shippedRelease.table('perception').length);
  expect(now.relations()).toHaveLength(shippedRelease.table('relations').length);
  expect(now.events()).toHaveLength(shippedRelease.table('events').length);
  expect(now.terms()).toHaveLength(shippedRelease.table('leaders').length);
});

test('a year of deliveries is known from its last day', () => {
  expect(new Known(shippedRelease, dayOf(2016, 12, 30)).lastYear()).toBe(2015);
  expect(new Known(shippedRelease, dayOf(2016, 12, 31)).lastYear()).toBe(2016);
});

test('what was known then does not change what is known now', () => {
  const abe = now.terms().find((term) => term.leader === 'Shinzo Abe' && term.termEnd! > WRITTEN)!;
  expect(then.terms().find((term) => term.index === abe.index)!.termEnd).toBeNull();
  expect(abe.termEnd).not.toBeNull();
});
