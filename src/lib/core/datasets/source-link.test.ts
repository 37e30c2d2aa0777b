import { expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { sourceLink } from './source-link.ts';

test.each([
  ['https://www.nhk.or.jp/a?b=c', true],
  ['http://htn.to/yjXXXe', true],
  ['http://rixinpaint.cn/content/2012-09/14/content_9412474.htm', false],
  ['https://www.rixinpaint.cn/', false],
  ['https://notrixinpaint.cn/', true],
  ['javascript:alert(1)', false],
  ['ftp://example.org/a.csv', false],
  ['a book', false]
])('%s is a link: %s', (url, linked) => {
  expect(sourceLink(url)).toBe(linked ? url : null);
});

test('of the shipped sources only the mirror that was taken over is not linked', () => {
  const urls = (['approval', 'settlement', 'perception', 'relations', 'events'] as const).flatMap(
    (name) =>
      shippedRelease
        .table(name)
        .rows()
        .map((row) => row.sourceUrl)
  );
  const printed = new Set(urls.filter((url) => sourceLink(url) === null));
  expect([...printed].map((url) => new URL(url).hostname)).toEqual(['rixinpaint.cn']);
});
