import { expect, it, vi } from 'vitest';
import { inTurn, leaveTurn } from './turns.ts';

it('does the newest work of each owner, in order, one a task', () => {
  vi.useFakeTimers();
  const done: string[] = [];
  const [a, b, c] = [{}, {}, {}];
  inTurn(a, () => done.push('a, old'));
  inTurn(b, () => done.push('b'));
  inTurn(a, () => done.push('a'));
  inTurn(c, () => done.push('c'));
  leaveTurn(c);
  expect(done).toEqual([]);
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a']);
  vi.runAllTimers();
  expect(done).toEqual(['a', 'b']);
  vi.useRealTimers();
});

it('goes on after work that failed', () => {
  vi.useFakeTimers();
  const done: string[] = [];
  inTurn({}, () => {
    throw new Error('a chart’s own fault');
  });
  inTurn({}, () => done.push('the other chart'));
  expect(() => vi.runAllTimers()).toThrow('a chart’s own fault');
  vi.runAllTimers();
  expect(done).toEqual(['the other chart']);
  vi.useRealTimers();
});
