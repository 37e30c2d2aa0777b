import { expect, test } from 'vitest';
import { asksByPhone, isDrawnForPhones } from './asks-by-phone.ts';

test.each([
  ['/', true],
  ['/?polls=abe', true],
  ['/charts/network', true],
  ['/claims', true],
  ['/claims/abe-outlasts', true],
  ['/charts', false],
  ['/charts/network.svg', false],
  ['/charts/network/embed', false],
  ['/embed/network', false],
  ['/data/approval', false],
  ['/method', false]
])('%s is drawn for phones: %s', (path, isDrawn) => {
  expect(isDrawnForPhones(path)).toBe(isDrawn);
  expect(asksByPhone(path, '?1')).toBe(isDrawn);
  for (const hint of ['?0', '', null, undefined]) expect(asksByPhone(path, hint)).toBe(false);
});
