import type { IncomingMessage, ServerResponse } from 'node:http';

/** Answers a request and returns true, or leaves it alone. */
export type Ahead = (request: IncomingMessage, response: ServerResponse) => boolean;

/** Where server.js, which is no part of the build, finds what comes ahead of it. */
export function provideAhead(ahead: Ahead): void {
  Reflect.set(globalThis, Symbol.for('entente.ahead'), ahead);
}
