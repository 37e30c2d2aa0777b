import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { LOCALES } from '#lib/text/language.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unpack = promisify(brotliDecompress);

/** Answers longer than this are passed on as they come: a table may have a hundred megabytes. */
const LONG_BYTES = 8 * 1024 * 1024;
/** What other sites load, and tables for charts, are packed as small as can be, unless that takes long. */
const BEST_PACKED_BYTES = 512 * 1024;
const PACKABLE =
  /^(text\/(html|csv|javascript)|application\/(json|octet-stream|vnd\.apache\.arrow)|image\/svg)/;

/** An answer as it is kept. */
export interface RememberedAnswer {
  readonly etag: string;
  readonly headers: readonly (readonly [string, string])[];
  /** In Brotli, or as it is where it is compressed already. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
  /** Whether the address alone tells what is answered, whatever languages the reader prefers. */
  readonly isFixed: boolean;
  readonly front: Front;
}

/** What answers a request of Node's own, ahead of everything else. */
interface Front {
  /** Names and values in turn, which Node writes without looking at them. */
  readonly headers: string[];
  readonly headersOfSame: string[];
}

/** Whether an answer is worth keeping: it succeeded, is everyone's, and not too long. */
export function isMemorable({ status, headers }: Response): boolean {
  const type = headers.get('content-type') ?? '';
  const isLong = Number(headers.get('content-length')) > LONG_BYTES;
  const isOwn = /private|no-store/.test(headers.get('cache-control') ?? '');
  return status === 200 && (PACKABLE.test(type) || type === 'image/png') && !isLong && !isOwn;
}

/**
 * An answer in the form in which it is kept.
 * @param isForAll whether everyone gets the same, whatever languages the reader prefers
 */
export async function rememberedFrom(
  { headers: given }: Response,
  body: Buffer,
  url: URL,
  isForAll: boolean
): Promise<RememberedAnswer> {
  const etag = given.get('etag') ?? etagOf(body);
  const language = url.searchParams.get('lang');
  const isFixed = isForAll || LOCALES.some((locale) => locale === language);
  const headers = [...given]
    .filter(([name]) => name !== 'content-length' && name !== 'etag')
    .concat(isFixed ? [] : [['vary', 'accept-language']]) as [string, string][];
  const type = given.get('content-type') ?? '';
  const isPacked = PACKABLE.test(type);
  const isForMany = isForAll || type === 'application/octet-stream';
  const bytes = new Uint8Array(isPacked ? await packed(body, isForMany) : body);
  const kept = { etag, headers, bytes, isPacked, isFixed };
  return { ...kept, front: frontOf(kept) };
}

/** Answers as SvelteKit does. `body` is what was packed, where it is still at hand. */
export async function answerFrom(
  kept: RememberedAnswer,
  request: Request,
  body?: Buffer
): Promise<Response> {
  const headers = new Headers(kept.headers.map(([name, value]): [string, string] => [name, value]));
  headers.set('etag', kept.etag);
  if (kept.isPacked) headers.append('vary', 'accept-encoding');
  if (request.headers.get('if-none-match') === kept.etag) {
    return new Response(null, { status: 304, headers });
  }
  if (!kept.isPacked) return new Response(kept.bytes, { headers });
  const accepted = request.headers.get('accept-encoding') ?? '';
  if (takesBrotli(accepted)) {
    headers.set('content-encoding', 'br');
    return new Response(kept.bytes, { headers });
  }
  const plain = body ?? (await unpack(kept.bytes));
  if (/\bgzip\b/.test(accepted)) {
    headers.set('content-encoding', 'gzip');
    return new Response(new Uint8Array(await zip(plain)), { headers });
  }
  return new Response(new Uint8Array(plain), { headers });
}

/**
 * Answers as Node does, with what SvelteKit would send.
 * @returns false where it cannot: nothing has been sent then
 */
export function answerAheadFrom(
  { etag, bytes, isPacked, front }: RememberedAnswer,
  request: IncomingMessage,
  response: ServerResponse
): boolean {
  const { 'if-none-match': known, 'accept-encoding': accepted } = request.headers;
  // A weak one is compared by SvelteKit.
  if (known?.startsWith('W/')) return false;
  if (known === etag) response.writeHead(304, front.headersOfSame).end();
  else if (isPacked && !takesBrotli(String(accepted))) return false;
  else response.writeHead(200, front.headers).end(bytes);
  return true;
}

function frontOf({ etag, headers, bytes, isPacked }: Omit<RememberedAnswer, 'front'>): Front {
  const varying = isPacked ? ['vary', 'accept-encoding'] : [];
  const headersOfSame = [...headers.flat(), 'etag', etag, ...varying];
  const packing = isPacked ? ['content-encoding', 'br'] : [];
  return {
    headersOfSame,
    headers: [...headersOfSame, ...packing, 'content-length', String(bytes.byteLength)]
  };
}

function takesBrotli(accepted: string): boolean {
  return /\bbr\b/.test(accepted);
}

function packed(body: Buffer, isForMany: boolean): Promise<Buffer> {
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isForMany && body.length < BEST_PACKED_BYTES ? 11 : 5,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length
    }
  });
}

function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}
