import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { tellHeight } from './tell-height.ts';

const sent: unknown[] = [];
const content = document.createElement('main');
let height = 400.2;
let resized = () => {};
let host: Window;

/** What the page around the frame says to it. */
const say = (data: unknown, source: Window = host) =>
  window.dispatchEvent(new MessageEvent('message', { data, source }));
const told = (high: number, first = false) => ({
  entente: 'height',
  height: high,
  first,
  'datawrapper-height': { network: high }
});

beforeAll(() => {
  host = document.body.appendChild(document.createElement('iframe')).contentWindow!;
  vi.spyOn(host, 'postMessage').mockImplementation((data) => void sent.push(data));
  content.getBoundingClientRect = () => ({ height }) as DOMRect;
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe = () => {};
      constructor(changed: () => void) {
        resized = changed;
      }
    }
  );
});
beforeEach(() => {
  sent.length = 0;
});
afterAll(() => vi.unstubAllGlobals());

test('an embed that stands in no frame listens to nobody and sends nothing', () => {
  const listens = vi.spyOn(window, 'addEventListener');
  const sends = vi.spyOn(window, 'postMessage');
  tellHeight(content, 'network');
  say({ entente: 'ask' }, window);
  expect([listens.mock.calls, sends.mock.calls]).toEqual([[], []]);
  listens.mockRestore();
  sends.mockRestore();
});

test('it tells its height at first, in whole pixels', () => {
  vi.stubGlobal('parent', host);
  tellHeight(content, 'network');
  expect(sent).toEqual([told(401, true)]);
});

test('it tells its height whenever that changes, also to less, and only then', () => {
  resized();
  height = 900;
  resized();
  resized();
  height = 380;
  resized();
  expect(sent).toEqual([told(900), told(380)]);
});

test('where it is not laid out it has nothing to tell', () => {
  height = 0;
  resized();
  say({ entente: 'ask' });
  height = 380;
  expect(sent).toEqual([]);
});

test('asked, it tells its height and stops showing scroll bars of its own', () => {
  document.documentElement.style.overflow = '';
  say({ entente: 'ask' }, window);
  say({ entente: 'height', height: 9000 });
  say(null);
  say('hello');
  expect([sent, document.documentElement.style.overflow]).toEqual([[], '']);
  say({ entente: 'ask' });
  expect([sent, document.documentElement.style.overflow]).toEqual([[told(380)], 'hidden']);
});

test('a host of iframe-resizer that has introduced itself is answered in its form as well', () => {
  say('[iFrameSizer]frame7:8:false:true:32:true:true:null:bodyOffset');
  height = 500;
  resized();
  expect(sent.filter((one) => typeof one === 'string')).toEqual([
    `[iFrameSizer]frame7:380:${innerWidth}:init`,
    `[iFrameSizer]frame7:500:${innerWidth}:size`
  ]);
  expect(sent).toContainEqual(told(500));
});
