import { afterEach, expect, test, vi } from 'vitest';
import { Frames } from './frames.ts';

const SITE = 'https://entente.example';
let sites = 0;

/** A site of its own for each test: nobody else listens for it. */
const newSite = () => `https://entente${++sites}.example`;
const listenFor = (site: string) => new Frames(site, new Set()).listen();

afterEach(() => document.body.replaceChildren());

function frameOf(address: string, sandbox?: string): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.src = address;
  if (sandbox !== undefined) frame.setAttribute('sandbox', sandbox);
  document.body.append(frame);
  vi.spyOn(frame.contentWindow!, 'postMessage').mockImplementation(() => {});
  return frame;
}
const askedOf = ({ contentWindow }: HTMLIFrameElement) =>
  vi.mocked(contentWindow!.postMessage).mock.calls.map(([data]) => data as unknown);
const tell = (frame: HTMLIFrameElement, origin: string, height: unknown, more: object = {}) =>
  window.dispatchEvent(
    new MessageEvent('message', {
      data: { entente: 'height', height, ...more },
      source: frame.contentWindow,
      origin
    })
  );

test('frames that were there before are asked; those of other sites and pages are not', () => {
  const site = newSite();
  const own = frameOf(`${site}/embed/network`);
  const claim = frameOf(`${site}/embed/claims/article-9-aim`, '');
  const others = [
    frameOf(`${site}/charts/network`),
    frameOf('https://other.example/embed/network'),
    frameOf('')
  ];
  listenFor(site);
  expect([own, claim].map(askedOf)).toEqual([[{ entente: 'ask' }], [{ entente: 'ask' }]]);
  expect(others.flatMap(askedOf)).toEqual([]);
});

test('it believes frames of its own origin, and sandboxed ones whose address is of it', () => {
  const site = newSite();
  listenFor(site);
  const heights = (
    [
      [frameOf(`${site}/embed/network`), site],
      [frameOf(`${site}/embed/network`, 'allow-scripts'), 'null'],
      [frameOf(`${site}/embed/network`), 'null'],
      [frameOf(`${site}/embed/network`), 'https://other.example'],
      [frameOf(`${site}/embed/network`, 'allow-scripts'), 'https://other.example'],
      [frameOf('https://other.example/embed/network', 'allow-scripts'), 'null'],
      [frameOf('https://other.example/embed/network'), site],
      [frameOf(`${site}/charts/network`), site]
    ] as const
  ).map(([frame, origin]) => {
    tell(frame, origin, 431);
    return frame.style.height;
  });
  expect(heights).toEqual(['431px', '431px', '', '', '', '', '', '']);
});

test('each of several frames gets its own height, more or less than before, and none that is absurd', () => {
  const site = newSite();
  listenFor(site);
  const [one, other] = [frameOf(`${site}/embed/network`), frameOf(`${site}/embed/timeline`)];
  tell(one, site, 700);
  tell(other, site, 500);
  tell(one, site, 300);
  for (const absurd of [0, -5, NaN, 1e9, 'high', undefined]) tell(one, site, absurd);
  expect([one, other].map(({ style }) => style.height)).toEqual(['300px', '500px']);
});

test('a frame that comes later and tells its height for the first time is asked', () => {
  const site = newSite();
  listenFor(site);
  const late = frameOf(`${site}/embed/network`);
  tell(late, site, 700, { first: true });
  expect(askedOf(late)).toEqual([{ entente: 'ask' }]);
  tell(late, site, 720, { first: false });
  expect(askedOf(late)).toHaveLength(1);
});

test('loaded twice it does nothing twice', async () => {
  const listens = vi.spyOn(window, 'addEventListener');
  const defines = vi.spyOn(customElements, 'define');
  const own = frameOf(new URL('/embed/network', location.href).href);
  for (let i = 0; i < 2; i++) {
    vi.resetModules();
    await import('./loader.ts');
  }
  expect(listens.mock.calls.filter(([type]) => type === 'message')).toHaveLength(1);
  expect(defines).toHaveBeenCalledTimes(1);
  expect(askedOf(own)).toHaveLength(1);
});

test.each([
  ['/charts/network?country=JPN', '/embed/network?country=JPN'],
  ['/embed/network?country=JPN', '/embed/network?country=JPN'],
  ['/claims/article-9-aim?lang=ja', '/embed/claims/article-9-aim?lang=ja']
])('the element takes %s', (path, embed) => {
  document.body.innerHTML = `<entente-chart src="${SITE}${path}"><a href="${SITE}${path}">The network of Japan</a></entente-chart>`;
  const frame = document.querySelector('iframe')!;
  expect([frame.src, frame.title]).toEqual([SITE + embed, 'The network of Japan']);
  expect(document.querySelector('a')).toBeNull();
});

test('the element leaves what it cannot show, and follows its address', () => {
  document.body.innerHTML = '<entente-chart src="javascript:alert(1)">Words</entente-chart>';
  const element = document.querySelector('entente-chart')!;
  expect(element.innerHTML).toBe('Words');
  element.remove();
  document.body.append(element);
  element.setAttribute('src', `${SITE}/charts/timeline`);
  document.body.append(element);
  expect(document.querySelectorAll('iframe')).toHaveLength(1);
  element.setAttribute('src', `${SITE}/charts/network`);
  expect(document.querySelector('iframe')!.src).toBe(`${SITE}/embed/network`);
});
