import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { allowLateStart, startLate } from './start-late.ts';

const AHEAD = { modules: ['../a.js', '../b.js'], tables: '/tables?lang=en&build=1' };
const PAGE = '<div><script>first()</script><p>…</p><script>start()</script></div>';

test('the last script of a page becomes a text that another waits to run', () => {
  const page = startLate(PAGE, AHEAD);
  expect(page).toContain('<script>first()</script>');
  expect(page).toMatch(/<script type="text\/plain">start\(\)<\/script><script data-modules="/);
  expect(page).toContain(
    'data-modules="../a.js ../b.js" data-tables="/tables?lang=en&amp;build=1">'
  );
  expect(page).toMatch(/<\/script><\/div>$/);
});

test('the policy lets just that script run', () => {
  const text = /<script data-[^>]*>(.*)<\/script>/s.exec(startLate(PAGE, AHEAD))![1]!;
  const hash = createHash('sha256').update(text).digest('base64');
  expect(allowLateStart("default-src 'none'; script-src 'self' 'sha256-a'; style-src 'self'")).toBe(
    `default-src 'none'; script-src 'self' 'sha256-${hash}' 'sha256-a'; style-src 'self'`
  );
});

test('a page without an application stays as it is', () => {
  expect(startLate(PAGE, { ...AHEAD, modules: [] })).toBe(PAGE);
});
