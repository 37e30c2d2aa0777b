import { expect, test } from 'vitest';
import { MOST_LINK_BYTES, shortLinks } from './short-links.ts';

const scripts = (count: number) =>
  Array.from({ length: count }, (_, i) => `<./_app/chunk-${i}.js>; rel="modulepreload"; nopush`);

test('a header that proxies take stays as it is', () => {
  const links = scripts(10).join(', ');
  expect(shortLinks(links)).toBe(links);
});

test('of one that is too long whole links are kept, in their order', () => {
  const all = scripts(200);
  const short = shortLinks(all.join(', '));
  const kept = short.split(', ');
  expect(short.length).toBeLessThanOrEqual(MOST_LINK_BYTES);
  expect(kept.length).toBeGreaterThan(40);
  expect(kept).toEqual(all.slice(0, kept.length));
});
