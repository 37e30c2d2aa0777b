import { expect, test } from 'vitest';
import { MOST_LINK_BYTES, shortLinks } from './short-links.ts';

const style = (name: string) => `<./_app/${name}.css>; rel="preload"; as="style"; nopush`;
const script = (name: string) => `<./_app/${name}.js>; rel="modulepreload"; nopush`;
const scripts = (count: number) => Array.from({ length: count }, (_, i) => script(`chunk-${i}`));

test('a header that proxies take stays as it is', () => {
  const links = [style('a'), ...scripts(10)].join(', ');
  expect(shortLinks(links)).toBe(links);
});

test('of one that is too long whole links are kept, scripts in their order, no styles', () => {
  const all = scripts(200);
  const short = shortLinks([style('a'), style('b'), ...all].join(', '));
  const kept = short.split(', ');
  expect(short.length).toBeLessThanOrEqual(MOST_LINK_BYTES);
  expect(kept.length).toBeGreaterThan(40);
  expect(kept).toEqual(all.slice(0, kept.length));
});

test('styles go before any script does', () => {
  const all = scripts(55);
  const styles = Array.from({ length: 10 }, (_, i) => style(`style-${i}`));
  expect(all.join(', ').length).toBeLessThan(MOST_LINK_BYTES);
  expect(shortLinks([...styles, ...all].join(', ')).split(', ')).toEqual(all);
});
