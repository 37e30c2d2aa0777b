import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { PageMemory } from './page-memory.ts';

function ask(address: string, headers: Record<string, string> = {}): RequestEvent {
  const url = new URL(address, 'http://localhost');
  const request = new Request(url, { headers });
  return { request, url, isDataRequest: false } as unknown as RequestEvent;
}

const eventOf = (path: string): RequestEvent =>
  ({
    request: new Request(`http://here${path}`, { headers: { 'accept-encoding': 'br' } }),
    url: new URL(path, 'http://here'),
    isDataRequest: false
  }) as RequestEvent;

const render = (text: string) => async () =>
  new Response(text, { headers: { 'content-type': 'text/html' } });

function ahead(memory: PageMemory, url: string, newest: number, headers = {}) {
  let status = 0;
  const response = {
    writeHead(code: number) {
      status = code;
      return response;
    },
    end: () => response
  };
  const request = { method: 'GET', url, headers: { 'accept-encoding': 'br', ...headers } };
  const answered = memory.answerAhead(
    request as unknown as IncomingMessage,
    response as unknown as ServerResponse,
    newest
  );
  return answered ? status : null;
}

const context = (release: number, isForAll = true) => ({
  release,
  locale: 'en' as const,
  isForAll
});

test('what is for all is answered ahead, live only while its release is the newest', async () => {
  const memory = new PageMemory(1e6);
  const first = await memory.serve(eventOf('/embed/a'), context(1), render('one'));
  await memory.serve(eventOf('/embed/a?release=1'), context(1), render('one'));
  await memory.serve(eventOf('/'), context(1, false), render('page'));
  expect(ahead(memory, '/embed/a', 1)).toBe(200);
  const etag = first.headers.get('etag')!;
  expect(ahead(memory, '/embed/a', 1, { 'if-none-match': etag })).toBe(304);
  expect(ahead(memory, '/embed/a', 1, { 'accept-encoding': 'gzip' })).toBe(null);
  expect(ahead(memory, '/embed/a', 1, { 'if-none-match': `W/${etag}` })).toBe(null);
  expect(ahead(memory, '/embed/b', 1)).toBe(null);

  expect(ahead(memory, '/embed/a', 2)).toBe(null);
  expect(ahead(memory, '/embed/a?release=1', 2)).toBe(200);
  await memory.serve(eventOf('/embed/a'), context(2), render('two'));
  expect(ahead(memory, '/embed/a', 2)).toBe(200);
});

test('a page is answered ahead to the languages that it was answered to before', async () => {
  const memory = new PageMemory(1e6);
  const asked = (path: string, languages?: string) =>
    ask(path, languages === undefined ? {} : { 'accept-language': languages });
  const page = { ...context(1, false) };
  await memory.serve(asked('/', 'en'), page, render('English'));
  await memory.serve(asked('/', 'ja'), { ...page, locale: 'ja' }, render('日本語'));
  await memory.serve(asked('/?lang=ru'), { ...page, locale: 'ru' }, render('по-русски'));
  await memory.serve(asked('/?lang=xx', 'en'), page, render('English'));
  for (const [path, languages, status] of [
    ['/', 'en', 200],
    ['/', 'ja', 200],
    ['/', 'en,ja;q=0.5', null],
    ['/', undefined, null],
    ['/?lang=ru', 'ja', 200],
    ['/?lang=ru', undefined, 200],
    ['/?lang=xx', 'en', 200],
    ['/?lang=xx', 'ja', null]
  ] as const) {
    const headers = languages === undefined ? {} : { 'accept-language': languages };
    expect([path, languages, ahead(memory, path, 1, headers)]).toEqual([path, languages, status]);
  }
  expect(ahead(memory, '/', 2, { 'accept-language': 'en' })).toBe(null);
  await memory.serve(asked('/', 'en,ja;q=0.5'), page, render('English'));
  expect(ahead(memory, '/', 1, { 'accept-language': 'en,ja;q=0.5' })).toBe(200);
});

test('wishes for languages without end are answered, but not all ahead', async () => {
  const memory = new PageMemory(1e6);
  const page = context(1, false);
  const languages = Array.from({ length: 100 }, (_, i) => `en;q=0.${i}`);
  for (const wish of languages) {
    await memory.serve(ask('/', { 'accept-language': wish }), page, render('English'));
  }
  const found = languages.filter((wish) => ahead(memory, '/', 1, { 'accept-language': wish }));
  expect(found).toHaveLength(32);
});

test('the memory stays within its bound, whatever is asked for', async () => {
  const memory = new PageMemory(2000);
  for (let i = 0; i < 200; i++) {
    await memory.serve(eventOf(`/embed/a?from=${i}`), context(1), render(`page ${i} `.repeat(20)));
  }
  const kept = Array.from({ length: 200 }, (_, i) => ahead(memory, `/embed/a?from=${i}`, 1));
  const count = kept.filter((status) => status === 200).length;
  expect(count).toBeGreaterThan(10);
  expect(count).toBeLessThan(100);
  expect(kept.at(-1)).toBe(200);
  expect(kept[0]).toBe(null);
});

test('who asks while a page is being rendered waits for it', async () => {
  const memory = new PageMemory(1e6);
  let rendered = 0;
  const slow = async () => {
    rendered++;
    await new Promise((resolve) => setImmediate(resolve));
    return render('slow')();
  };
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => memory.serve(eventOf('/embed/a'), context(1), slow))
  );
  expect(rendered).toBe(1);
  expect(new Set(answers.map(({ headers }) => headers.get('etag'))).size).toBe(1);
});

const BR = { 'accept-encoding': 'br' };
const forOne = { release: 1, locale: 'en', isForAll: false } as const;
const picture = (letter: string, bytes = 1000) =>
  new Response(new TextEncoder().encode(letter.repeat(bytes)), {
    headers: { 'content-type': 'image/png' }
  });

test('a picture is kept as it is and answered from memory, or with 304', async () => {
  const memory = new PageMemory(10_000);
  let times = 0;
  const render = () => Promise.resolve(picture(String(++times)));
  const first = await memory.serve(ask('/a.png', BR), forOne, render);
  expect(first.headers.get('content-encoding')).toBeNull();
  const again = await memory.serve(ask('/a.png', BR), forOne, render);
  expect([await again.text(), times]).toEqual([await first.text(), 1]);
  const etag = first.headers.get('etag')!;
  expect(etag).toMatch(/^"[^"]+"$/);
  const known = await memory.serve(ask('/a.png', { 'if-none-match': etag }), forOne, render);
  expect([known.status, await known.text()]).toEqual([304, '']);
});

test('what is remembered under a place of its own does not follow the browser’s language', async () => {
  const memory = new PageMemory(10_000);
  const render = () =>
    Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  const page = await memory.serve(ask('/a'), forOne, render);
  expect(page.headers.get('vary')).toContain('accept-language');
  const file = await memory.serve(
    ask('/b?x=1'),
    { ...forOne, isForAll: true, place: '/b' },
    render
  );
  expect(file.headers.get('vary')).not.toContain('accept-language');
  const same = await memory.serve(ask('/b?x=2'), { ...forOne, isForAll: true, place: '/b' }, () =>
    Promise.reject(new Error('It was rendered again'))
  );
  expect(same.headers.get('etag')).toBe(file.headers.get('etag'));
});

test('however many are asked for, no more than its bytes are kept, the latest of them', async () => {
  const memory = new PageMemory(10_000);
  const rendered: number[] = [];
  const serve = (i: number) =>
    memory.serve(ask(`/${i}.png`), forOne, () => {
      rendered.push(i);
      return Promise.resolve(picture('x'));
    });
  for (let i = 0; i < 200; i++) await serve(i);
  rendered.length = 0;
  for (let i = 199; i >= 0; i--) await serve(i);
  expect(rendered).toHaveLength(190);
  expect(rendered).not.toContain(199);
});

test('who is turned away for now is told so, and scripts of any site may read it', async () => {
  const memory = new PageMemory(1e6);
  let open = () => {};
  const opened = new Promise<void>((resolve) => (open = resolve));
  const slow = async () => {
    await opened;
    return new Response('late', { headers: { 'content-type': 'text/html' } });
  };
  const answers = Array.from({ length: 203 }, (_, i) =>
    memory.serve(eventOf(`/embed/a?${i}`), context(1), slow)
  );
  const refused = (await answers.at(-1))!;
  open();
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('5');
  expect(refused.headers.get('access-control-allow-origin')).toBe('*');
  expect((await Promise.all(answers)).filter(({ status }) => status === 503)).toHaveLength(1);
});

test('pages with charts are others for phones that say so; everything else is the same', async () => {
  const memory = new PageMemory(1e6);
  const phone = { 'sec-ch-ua-mobile': '?1', 'accept-encoding': 'br' };
  const desk = { 'sec-ch-ua-mobile': '?0', 'accept-encoding': 'br' };
  const page = context(1, false);
  const read = async (address: string, headers: Record<string, string>, text: string) =>
    (await memory.serve(ask(address, headers), page, render(text))).text();
  const etag = async (address: string, headers: Record<string, string>) =>
    (await memory.serve(ask(address, headers), page, render('?'))).headers.get('etag');

  await read('/?lang=en', phone, 'narrow');
  expect(ahead(memory, '/?lang=en', 1, phone)).toBe(200);
  expect(ahead(memory, '/?lang=en', 1, desk)).toBe(null);
  expect(ahead(memory, '/?lang=en', 1)).toBe(null);
  await read('/?lang=en', desk, 'all');
  expect(ahead(memory, '/?lang=en', 1)).toBe(200);
  expect(await etag('/?lang=en', phone)).not.toBe(await etag('/?lang=en', {}));

  await read('/method?lang=en', phone, 'the same');
  expect(ahead(memory, '/method?lang=en', 1, desk)).toBe(200);
  expect(await etag('/method?lang=en', phone)).toBe(await etag('/method?lang=en', desk));
});
