import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestEvent } from '@sveltejs/kit';
import { expect, test } from 'vitest';
import { PageMemory } from './page-memory.ts';

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
  expect(ahead(memory, '/', 1)).toBe(null);
  expect(ahead(memory, '/embed/b', 1)).toBe(null);

  expect(ahead(memory, '/embed/a', 2)).toBe(null);
  expect(ahead(memory, '/embed/a?release=1', 2)).toBe(200);
  await memory.serve(eventOf('/embed/a'), context(2), render('two'));
  expect(ahead(memory, '/embed/a', 2)).toBe(200);
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
