import { expect, test } from 'vitest';
import { View } from '#lib/core/release/view.ts';
import { registerOf } from '#lib/network/flat-graph.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { gatherNetwork } from './gather-network.ts';
import { isLargeRegister, LARGE_FROM } from './large-register.ts';

const many = (count: number) => ({ length: count }) as never;

test('what is shipped is drawn with named lines, even all times at once', () => {
  const ever = { dimension: 'time', from: null, to: null, view: null } as const;
  const { allTies } = gatherNetwork(new View(shippedRelease, [ever], 'network'), {}, 'full');
  expect(isLargeRegister(registerOf(allTies))).toBe(false);
});

test('more states or more pairs than the bound are too many', () => {
  const { states, pairs } = LARGE_FROM;
  expect(isLargeRegister({ codes: many(states), pairs: many(pairs) })).toBe(false);
  expect(isLargeRegister({ codes: many(states + 1), pairs: many(1) })).toBe(true);
  expect(isLargeRegister({ codes: many(2), pairs: many(pairs + 1) })).toBe(true);
});
