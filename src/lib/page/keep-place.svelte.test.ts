import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.resetModules();
});

/** Where the page is scrolled by when a chart in use comes to stand 60 pixels lower. */
async function scrolledWhere(browserKeeps: boolean): Promise<unknown[][]> {
  const scrollBy = vi.fn();
  vi.stubGlobal('CSS', { supports: () => browserKeeps });
  vi.stubGlobal('scrollBy', scrollBy);
  const { keepPlace } = await import('./keep-place.ts');
  document.body.innerHTML = '<figure class="chart"><button></button></figure>';
  document.querySelector('button')!.focus();
  let top = 100;
  vi.spyOn(document.querySelector('figure')!, 'getBoundingClientRect').mockImplementation(
    () => ({ top }) as DOMRect
  );
  keepPlace(() => (top = 160));
  return scrollBy.mock.calls;
}

test('a chart in use stays where it was while what is above it grows', async () => {
  expect(await scrolledWhere(false)).toEqual([[0, 60]]);
});

test('where the browser sees to that, nothing is done', async () => {
  expect(await scrolledWhere(true)).toEqual([]);
});
