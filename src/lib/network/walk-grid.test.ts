import { expect, test } from 'vitest';
import type { Stop } from '#lib/ui/scene.ts';
import { walkGrid } from './walk-grid.ts';

const walk = walkGrid([
  { mark: 'a', row: 0, column: -1 },
  { mark: 'a2', row: 0, column: 2 },
  { mark: 'b', row: 1, column: -1 },
  { mark: 'b0', row: 1, column: 0 },
  { mark: 'b2', row: 1, column: 2 }
]);
const after = (...keys: string[]) =>
  keys.reduce<Stop | null>((at, key) => walk(at, key) ?? at, null)?.mark;

test('arrows go along rows and columns, past empty squares, and stay at the edges', () => {
  expect(after('ArrowDown')).toBe('a');
  expect(after('Home', 'ArrowRight')).toBe('a2');
  expect(after('Home', 'ArrowRight', 'ArrowDown')).toBe('b2');
  expect(after('Home', 'ArrowRight', 'ArrowDown', 'ArrowLeft')).toBe('b0');
  expect(after('Home', 'ArrowUp')).toBe('a');
  expect(after('End', 'ArrowRight')).toBe('b2');
});

test('Enter keeps its meaning', () => {
  expect(walk({ mark: 'a', from: null }, 'Enter')).toBeNull();
});
