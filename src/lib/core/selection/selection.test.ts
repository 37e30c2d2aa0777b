import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isChosen, toggleChoices, withClause, withoutClause, type Choice } from './selection.ts';

const anyChoice: fc.Arbitrary<Choice> = fc.oneof(
  fc.record({
    dimension: fc.constantFrom('country' as const, 'pollster' as const),
    value: fc.constantFrom('a', 'b', 'c')
  }),
  fc.record({
    dimension: fc.constant('time' as const),
    from: fc.nat(9),
    to: fc.integer({ min: 10, max: 20 })
  })
);

test('choosing chooses, choosing again unchooses', () => {
  fc.assert(
    fc.property(fc.array(anyChoice), anyChoice, (before, choice) => {
      const start = before.reduce<ReturnType<typeof toggleChoices>>(
        (selection, one) => toggleChoices(selection, [one], 'v'),
        []
      );
      const once = toggleChoices(start, [choice], 'v');
      expect(isChosen(once, choice)).toBe(!isChosen(start, choice));
      expect(isChosen(toggleChoices(once, [choice], 'v'), choice)).toBe(isChosen(start, choice));
    }),
    { seed: 1 }
  );
});

test('a mark with two choices is unchosen only when both are chosen', () => {
  const both: Choice[] = [
    { dimension: 'country', value: 'RUS' },
    { dimension: 'pollster', value: 'VCIOM' }
  ];
  const one = toggleChoices([], both.slice(0, 1), 'network');
  const two = toggleChoices(one, both, 'network');
  expect(two).toHaveLength(2);
  expect(toggleChoices(two, both, 'network')).toEqual([]);
});

test('the clause belongs to the view that changed it last', () => {
  const first = toggleChoices([], [{ dimension: 'country', value: 'RUS' }], 'network');
  const then = toggleChoices(first, [{ dimension: 'country', value: 'JPN' }], 'settlement');
  expect(then).toEqual([{ dimension: 'country', values: ['JPN', 'RUS'], view: 'settlement' }]);
});

test('an empty clause is none', () => {
  const some = withClause([], { dimension: 'country', values: ['RUS'], view: null });
  expect(withClause(some, { dimension: 'country', values: [], view: null })).toEqual([]);
  expect(withClause(some, { dimension: 'time', from: null, to: null, view: null })).toEqual(some);
  expect(withoutClause(some, 'country')).toEqual([]);
});
