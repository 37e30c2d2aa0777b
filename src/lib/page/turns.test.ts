import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { inTurn, leaveTurn } from './turns.ts';

let frames: (() => void)[] = [];
const paint = () => frames.splice(0).forEach((frame) => frame());

beforeEach(() => {
  vi.useFakeTimers();
  frames = [];
  vi.stubGlobal('document', { visibilityState: 'visible' });
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it('begins after the next frame, and at once on a page that nobody sees', () => {
  const done: string[] = [];
  inTurn({}, () => done.push('seen'));
  vi.runAllTimers();
  expect(done).toEqual([]);
  paint();
  expect(done).toEqual([]);
  vi.runAllTimers();
  expect(done).toEqual(['seen']);

  vi.stubGlobal('document', { visibilityState: 'hidden' });
  inTurn({}, () => done.push('unseen'));
  vi.runAllTimers();
  expect(done).toEqual(['seen', 'unseen']);
});

it('does the newest work of each owner, in order, one a task', () => {
  const done: string[] = [];
  const [a, b, c] = [{}, {}, {}];
  inTurn(a, () => done.push('a, old'));
  inTurn(b, () => done.push('b'));
  inTurn(a, () => done.push('a'));
  inTurn(c, () => done.push('c'));
  leaveTurn(c);
  expect(done).toEqual([]);
  paint();
  vi.advanceTimersToNextTimer();
  expect(done).toEqual(['a']);
  vi.runAllTimers();
  expect(done).toEqual(['a', 'b']);
});

it('goes on after work that failed', () => {
  const done: string[] = [];
  inTurn({}, () => {
    throw new Error('a chart’s own fault');
  });
  inTurn({}, () => done.push('the other chart'));
  paint();
  expect(() => vi.runAllTimers()).toThrow('a chart’s own fault');
  vi.runAllTimers();
  expect(done).toEqual(['the other chart']);
});
