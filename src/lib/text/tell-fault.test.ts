import { expect, test } from 'vitest';
import { tellFault } from './tell-fault.ts';

test('counts of rows are grouped as the language does', () => {
  const told = (['en', 'ja', 'ru'] as const).map(
    (locale) => tellFault('rows-lost', { rows: 12929 }, locale).expected
  );
  expect(told[0]).toContain('12,929');
  expect(told[1]).toContain('12,929');
  expect(told[2]).toMatch(/12\s929/);
});
