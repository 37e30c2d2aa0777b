import { expect, test } from 'vitest';
import { ReleaseEvents } from './release-events.ts';

const decoder = new TextDecoder();

async function nextText(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<string> {
  const { value } = await reader.read();
  return decoder.decode(value);
}

test('who listens learns of the release there is, and of each newer one, once', async () => {
  const events = new ReleaseEvents(3);
  const response = events.open();
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const reader = response.body!.getReader();
  expect(await nextText(reader)).toContain('event: release\nid: 3\ndata: {"release":3}\n\n');
  events.tell(3);
  events.tell(4);
  events.tell(2);
  expect(await nextText(reader)).toBe('event: release\nid: 4\ndata: {"release":4}\n\n');
  expect(await nextText(events.open().body!.getReader())).toContain('id: 4\n');
  events.close();
  expect((await reader.read()).done).toBe(true);
});

test('a quiet connection has a heartbeat, and who leaves is forgotten', async () => {
  const events = new ReleaseEvents(1, 5);
  const reader = events.open().body!.getReader();
  await nextText(reader);
  expect(await nextText(reader)).toBe(':\n\n');
  expect(events.readers).toBe(1);
  await reader.cancel();
  expect(events.readers).toBe(0);
  events.close();
});
