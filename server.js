import { createServer } from 'node:http';
import { env, exit } from 'node:process';

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
  answer = (request, response) => void (ahead(request, response) || handler(request, response));
  for (const [request, response] of early.splice(0)) answer(request, response);
  console.log(`Entente is on ${here}`);
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    server.close(() => exit(0));
    // Those that end their last answer only now are idle a moment later.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), 5000).unref();
  });
}
