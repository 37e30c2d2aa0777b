import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { PageMemory } from './page-memory.ts';

function ask(address: string, headers: Record<string, string> = {}): RequestEvent {
  const url = new URL(address, 'http://localhost');
  const request = new Request(url, { headers });
  return { request, url, isDataRequest: false } as unknown as RequestEvent;
}

const BR = { 'accept-encoding': 'br' };
const context = { release: 1, locale: 'en', isForAll: false };
const picture = (letter: string, bytes = 1000) =>
  new Response(new TextEncoder().encode(letter.repeat(bytes)), {
    headers: { 'content-type': 'image/png' }
  });

test('a picture is kept as it is and answered from memory, or with 304', async () => {
  const memory = new PageMemory(10_000);
  let times = 0;
  const render = () => Promise.resolve(picture(String(++times)));
  const first = await memory.serve(ask('/a.png', BR), context, render);
  expect(first.headers.get('content-encoding')).toBeNull();
  const again = await memory.serve(ask('/a.png', BR), context, render);
  expect([await again.text(), times]).toEqual([await first.text(), 1]);
  const etag = first.headers.get('etag')!;
  expect(etag).toMatch(/^"[^"]+"$/);
  const known = await memory.serve(ask('/a.png', { 'if-none-match': etag }), context, render);
  expect([known.status, await known.text()]).toEqual([304, '']);
});

test('what is remembered under a place of its own does not follow the browser’s language', async () => {
  const memory = new PageMemory(10_000);
  const render = () =>
    Promise.resolve(new Response('{}', { headers: { 'content-type': 'application/json' } }));
  const page = await memory.serve(ask('/a'), context, render);
  expect(page.headers.get('vary')).toContain('accept-language');
  const file = await memory.serve(
    ask('/b?x=1'),
    { ...context, isForAll: true, place: '/b' },
    render
  );
  expect(file.headers.get('vary')).not.toContain('accept-language');
  const same = await memory.serve(ask('/b?x=2'), { ...context, isForAll: true, place: '/b' }, () =>
    Promise.reject(new Error('It was rendered again'))
  );
  expect(same.headers.get('etag')).toBe(file.headers.get('etag'));
});

test('however many are asked for, no more than its bytes are kept, the latest of them', async () => {
  const memory = new PageMemory(10_000);
  const rendered: number[] = [];
  const serve = (i: number) =>
    memory.serve(ask(`/${i}.png`), context, () => {
      rendered.push(i);
      return Promise.resolve(picture('x'));
    });
  for (let i = 0; i < 200; i++) await serve(i);
  rendered.length = 0;
  for (let i = 199; i >= 0; i--) await serve(i);
  expect(rendered).toHaveLength(190);
  expect(rendered).not.toContain(199);
});
