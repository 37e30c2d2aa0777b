import { expect, test } from 'vitest';
import { wrapText } from './text-width.ts';

test('lines break at blanks, but not at those that forbid it', () => {
  expect(wrapText('one two three', 50, 13)).toEqual(['one two', 'three']);
  expect(wrapText('15–34\u00a0% или', 40, 13)).toEqual(['15–34\u00a0%', 'или']);
});
