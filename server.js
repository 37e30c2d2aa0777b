import { createServer } from 'node:http';
import { env, exit } from 'node:process';

/** Milliseconds for which a connection is kept whose request is answered before it has all come. */
const MOST_PATIENCE_MS = 1000;

const port = Number(env.PORT ?? 3000);
const host = env.HOST ?? '0.0.0.0';

const server = createServer();
server.on('error', (fault) => {
  const { code } = /** @type {NodeJS.ErrnoException} */ (fault);
  console.error(
    code === 'EADDRINUSE'
      ? `Port ${port} is taken: end what uses it, or choose another with PORT=3001 npm start.`
      : fault.message
  );
  exit(1);
});
/** @type {import('node:http').RequestListener | null} */
let answer = null;
/** @type {Parameters<import('node:http').RequestListener>[]} */
const early = [];
// Who asks while the releases are still being loaded waits for them.
server.on('request', (request, response) => {
  if (answer) answer(request, response);
  else early.push([request, response]);
});
server.listen(port, host, async () => {
  const address = server.address();
  const here = `http://localhost:${typeof address === 'object' && address ? address.port : port}`;
  // Without it the adapter takes every request for https, and forms over http are refused.
  env.ORIGIN ??= here;
  // Tables may be large: what is too large is refused with a reason by the routes, not by the adapter.
  env.BODY_SIZE_LIMIT ??= `${Number(env.ENTENTE_UPLOAD_MEGABYTES ?? 100) + 1}M`;
  const { handler } = await import('./build/handler.js').catch((cause) => {
    if (cause.code === 'ERR_MODULE_NOT_FOUND') {
      console.error('There is no build to serve: run `npm run build` first, or `npm start`.');
    }
    console.error(`Entente cannot start. ${cause.message}`);
    exit(1);
  });
  // What is remembered of other sites' favourites is answered ahead of everything else.
  /** @type {(...answer: Parameters<import('node:http').RequestListener>) => boolean} */
  const ahead = Reflect.get(globalThis, Symbol.for('entente.ahead')) ?? (() => false);
  answer = (request, response) => {
    response.once('finish', () => void (request.complete || throwAway(request)));
    if (isFromHere(request, here)) request.headers.origin = env.ORIGIN;
    else if (isMisaddressed(request)) return tellAddress(request, response);
    if (!ahead(request, response)) handler(request, response);
  };
  for (const [request, response] of early.splice(0)) answer(request, response);
  console.log(`Entente is on ${here}`);
});

/**
 * Lets what still comes of a request that is answered already go by, for a while: closed at once, the
 * connection would take the answer with it.
 * @param {import('node:http').IncomingMessage} request
 */
function throwAway(request) {
  request.removeAllListeners('data').resume();
  const end = setTimeout(() => request.socket.destroy(), MOST_PATIENCE_MS);
  request.once('close', () => clearTimeout(end));
}

/**
 * Whether a page of this server sends the request that was opened by another of this machine's own names
 * (127.0.0.1 for localhost): it is at home as well.
 * @param {import('node:http').IncomingMessage} request
 * @param {string} here
 */
function isFromHere({ headers }, here) {
  if (!isOwnPage(headers) || env.ORIGIN !== here) return false;
  const { hostname, port: own } = new URL(headers.origin ?? '');
  return own === new URL(here).port && ['127.0.0.1', '[::1]', 'localhost'].includes(hostname);
}

/**
 * Whether a page of this server sends something that was opened by a name that is not the server's: it
 * would be taken for another site.
 * @param {import('node:http').IncomingMessage} request
 */
function isMisaddressed({ method, headers }) {
  const sends = method !== 'GET' && method !== 'HEAD' && method !== 'OPTIONS';
  return sends && isOwnPage(headers) && headers.origin !== env.ORIGIN;
}

/** @param {import('node:http').IncomingHttpHeaders} headers */
function isOwnPage({ origin, host }) {
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === host;
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
function tellAddress({ headers }, response) {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' });
  response.end(
    `This page was opened at ${headers.origin}, and this server takes forms from ${env.ORIGIN} only. Open it there, or have the server started with ORIGIN=${headers.origin}.\n`
  );
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => exit(0));
    // Those that end their last answer only now are idle a moment later.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
