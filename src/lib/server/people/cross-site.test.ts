import { expect, test } from 'vitest';
import { isCrossSite } from './cross-site.ts';

const HERE = 'https://polls.example';
const asked = (method: string, headers: Record<string, string>) =>
  isCrossSite({ method, headers: new Headers(headers) } as Request, HERE);

test('what changes something must come from our own pages, or carry a token', () => {
  expect(asked('GET', { origin: 'https://evil.example', cookie: 'a=b' })).toBe(false);
  expect(asked('POST', { origin: HERE, cookie: 'a=b' })).toBe(false);
  expect(asked('POST', { origin: 'https://evil.example' })).toBe(true);
  expect(asked('PUT', { origin: 'http://polls.example' })).toBe(true);
  expect(asked('POST', { origin: 'null', cookie: 'a=b' })).toBe(true);
  expect(asked('POST', { cookie: 'a=b' })).toBe(true);
  expect(asked('PUT', { authorization: 'Bearer x' })).toBe(false);
  expect(asked('PUT', { authorization: 'Bearer x', origin: 'https://evil.example' })).toBe(true);
});
