import { expect, test } from 'vitest';
import { nearestMark } from './nearest-mark.ts';
import type { Mark, Shape } from './scene.ts';

const mark = (id: string, shape: Shape): Mark => ({
  id,
  shape,
  label: [id],
  choices: [],
  records: []
});
const marks = [
  mark('panel', { kind: 'box', x: 0, y: 0, width: 200, height: 200 }),
  mark('bar', { kind: 'box', x: 10, y: 10, width: 20, height: 100 }),
  mark('poll', { kind: 'point', x: 100, y: 100 }),
  mark('other', { kind: 'point', x: 110, y: 100 }),
  mark('tie', {
    kind: 'line',
    points: [
      [150, 0],
      [150, 80],
      [190, 80]
    ]
  })
];

test.each([
  [99, 101, 'poll'],
  [108, 95, 'other'],
  [110, 119, 'other'],
  [154, 40, 'tie'],
  [170, 86, 'tie'],
  [20, 50, 'bar'],
  [60, 150, 'panel'],
  [300, 300, undefined]
])('a pointer at %i, %i means %s', (x, y, id) => {
  expect(nearestMark(marks, x, y)?.id).toBe(id);
});
