import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atRest, inTurn, leaveTurn } from './turns.ts';

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

it('does the lowest rank first', () => {
  const done: string[] = [];
  inTurn({}, () => done.push('far'), 2);
  inTurn({}, () => done.push('near'), 1);
  inTurn({}, () => done.push('acting'), 0);
  paint();
  vi.runAllTimers();
  expect(done).toEqual(['acting', 'near', 'far']);
});

it('waits until nothing has been asked for a while, and then for the next frame', () => {
  const done: string[] = [];
  const [a, b] = [{}, {}];
  atRest(a, () => done.push('a, old'));
  vi.advanceTimersByTime(150);
  atRest(a, () => done.push('a'), 1);
  atRest(b, () => done.push('b'), 0);
  vi.advanceTimersByTime(150);
  expect(frames).toHaveLength(0);
  vi.advanceTimersByTime(50);
  expect(done).toEqual([]);
  paint();
  vi.runAllTimers();
  expect(done).toEqual(['b', 'a']);
});

it('forgets what waited for rest when the same owner asks for its turn, or leaves', () => {
  const done: string[] = [];
  const [a, b] = [{}, {}];
  atRest(a, () => done.push('at rest'));
  atRest(b, () => done.push('left'));
  inTurn(a, () => done.push('in turn'));
  leaveTurn(b);
  paint();
  vi.runAllTimers();
  paint();
  vi.runAllTimers();
  expect(done).toEqual(['in turn']);
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
