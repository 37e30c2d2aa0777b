import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { NEVER } from './cache-control.ts';
import { RenderGate } from './render-gate.ts';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unpack = promisify(brotliDecompress);

/** What an answer depends on besides its address. */
interface AnswerContext {
  readonly release: number;
  readonly locale: Locale;
  /** Whether everyone gets the same, whatever languages the reader prefers. */
  readonly isForAll: boolean;
  /** What it is remembered under besides, where several addresses mean the same. */
  readonly place?: string;
}

interface Remembered {
  readonly etag: string;
  readonly headers: readonly (readonly [string, string])[];
<<<<<<< HEAD
  /** As it is kept: in Brotli, or as it is where it is compressed already. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
  /** Its address and release, where the address alone tells what is answered. */
  readonly front: { readonly address: string; readonly release: number } | null;
=======
  readonly brotli: Uint8Array<ArrayBuffer>;
  /** Where the address alone tells what is answered. */
  readonly front: Front | null;
}

interface Front {
  readonly address: string;
  /** The release that must be the newest; null where the address names it. */
  readonly release: number | null;
  /** Names and values in turn, which Node writes without looking at them. */
  readonly headers: string[];
  readonly headersOfSame: string[];
>>>>>>> part-embed
}

interface Made {
  readonly response: Response;
  /** Null where the answer is not to be remembered. */
  readonly page: Remembered | null;
  readonly body?: Buffer;
}

/** Answers longer than this are passed on as they come: a table may have a hundred megabytes. */
const LONG_BYTES = 8 * 1024 * 1024;

/** What other sites load is packed as small as can be, unless that takes long. */
const BEST_PACKED_BYTES = 512 * 1024;

/**
 * Keeps what was rendered once, compressed, and answers later requests from it: an answer is a
 * function of its address, language and release. Bounded in bytes; what was not asked for longest
 * goes first.
 */
export class PageMemory {
  #kept = new Map<string, Remembered>();
  #fronts = new Map<string, string>();
  #coming = new Map<string, Promise<unknown>>();
  /** What other sites ask for is made two at a time, packing included: readers go on meanwhile. */
  #gate = new RenderGate(2, 200);
  #bytes = 0;

  constructor(readonly mostBytes: number) {}

  async serve(
    event: RequestEvent,
    context: AnswerContext,
    render: () => Promise<Response>
  ): Promise<Response> {
    const { request, url } = event;
    // The data of a page alone goes by the page's own address: it must not be taken for the page.
    if (request.method !== 'GET' || event.isDataRequest) return render();
    const place = context.place ?? url.pathname + url.search;
    const key = `${context.release} ${context.locale} ${place}`;
    // Who asks while it is being rendered waits for that.
    const others = this.#coming.get(key);
    if (others) await others.catch(() => {});
    const known = this.#touched(key);
    if (known) return answer(request, known);
    const make = () => this.#render(key, url, context, render);
    const coming = context.isForAll
      ? this.#gate.run(make).then((made) => made ?? busy(context))
      : make();
    this.#coming.set(key, coming);
    try {
      const { response, page, body } = await coming;
      return page ? await answer(request, page, body) : response;
    } finally {
      if (this.#coming.get(key) === coming) this.#coming.delete(key);
    }
  }

  /**
   * Answers from memory alone, ahead of everything else, what is remembered of an address that tells
   * all by itself.
   * @param newest number of the newest release
   * @returns whether it has answered
   */
  answerAhead(request: IncomingMessage, response: ServerResponse, newest: number): boolean {
    const key = this.#fronts.get(request.url ?? '');
    if (key === undefined || request.method !== 'GET') return false;
    const page = this.#kept.get(key);
    if (!page?.front) return false;
<<<<<<< HEAD
    const { release, address } = page.front;
    if (release !== newest && !/[?&]release=/.test(address)) return false;
    const same = request.headers['if-none-match'] === page.etag;
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    if (!same && page.isPacked && !takesBrotli) return false;
    this.#touched(key);
    const headers: Record<string, string | number> = { etag: page.etag };
    if (page.isPacked) headers.vary = 'accept-encoding';
    for (const [name, value] of page.headers) headers[name] = value;
    if (same) {
      response.writeHead(304, headers).end();
      return true;
    }
    if (page.isPacked) headers['content-encoding'] = 'br';
    headers['content-length'] = page.bytes.byteLength;
    response.writeHead(200, headers).end(page.bytes);
=======
    const { release, headers, headersOfSame } = page.front;
    if (release !== null && release !== newest) return false;
    const { 'if-none-match': known, 'accept-encoding': accepted } = request.headers;
    if (known !== page.etag && !/\bbr\b/.test(String(accepted))) return false;
    this.#touched(key);
    if (known === page.etag) response.writeHead(304, headersOfSame).end();
    else response.writeHead(200, headers).end(page.brotli);
>>>>>>> part-embed
    return true;
  }

  #touched(key: string): Remembered | undefined {
    const known = this.#kept.get(key);
    if (!known) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known;
  }

  async #render(
    key: string,
    url: URL,
    { release, isForAll }: AnswerContext,
    render: () => Promise<Response>
  ): Promise<Made> {
    const response = await render();
    const type = response.headers.get('content-type') ?? '';
    const isText = /^(text\/(html|csv|javascript)|application\/json|image\/svg)/.test(type);
    const isKept = isText || type === 'image/png';
    const long = Number(response.headers.get('content-length')) > LONG_BYTES;
    const own = /private|no-store/.test(response.headers.get('cache-control') ?? '');
    if (response.status !== 200 || !isKept || long || own) return { response, page: null };

    const body = Buffer.from(await response.arrayBuffer());
    const etag = response.headers.get('etag') ?? etagOf(body);
    const isFixed = isForAll || url.searchParams.has('lang');
    const headers = [...response.headers]
      .filter(([name]) => name !== 'content-length' && name !== 'etag')
      .concat(isFixed ? [] : [['vary', 'accept-language']]);
    const page: Remembered = {
      etag,
      headers: headers as [string, string][],
<<<<<<< HEAD
      bytes: new Uint8Array(isText ? await packed(body, isForAll) : body),
      isPacked: isText,
      front: isForAll ? { address: url.pathname + url.search, release } : null
=======
      brotli: new Uint8Array(packed),
      front: isForAll ? frontOf(url, release, etag, headers.flat(), packed.length) : null
>>>>>>> part-embed
    };
    this.#remember(key, page);
    return { response, page, body };
  }

  #remember(key: string, page: Remembered): void {
    this.#bytes += page.bytes.byteLength;
    this.#kept.set(key, page);
    if (page.front) this.#fronts.set(page.front.address, key);
    for (const [oldest, { bytes, front }] of this.#kept) {
      if (this.#bytes <= this.mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.byteLength;
      if (front && this.#fronts.get(front.address) === oldest) this.#fronts.delete(front.address);
    }
  }
}

<<<<<<< HEAD
function packed(body: Buffer, isForAll: boolean): Promise<Buffer> {
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: isForAll && body.length < BEST_PACKED_BYTES ? 11 : 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length
    }
  });
=======
function frontOf(
  { pathname, search, searchParams }: URL,
  release: number,
  etag: string,
  headers: string[],
  length: number
): Front {
  const headersOfSame = [...headers, 'etag', etag, 'vary', 'accept-encoding'];
  return {
    address: pathname + search,
    release: searchParams.has('release') ? null : release,
    headersOfSame,
    headers: [...headersOfSame, 'content-encoding', 'br', 'content-length', String(length)]
  };
>>>>>>> part-embed
}

function busy({ locale }: AnswerContext): Made {
  const text = m.embed_busy({}, { locale });
  const headers = { 'retry-after': '5', 'cache-control': NEVER };
  return { response: new Response(`${text}\n`, { status: 503, headers }), page: null };
}

function etagOf(body: Buffer): string {
  return `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
}

async function answer(request: Request, page: Remembered, body?: Buffer): Promise<Response> {
  const headers = new Headers(page.headers.map(([name, value]): [string, string] => [name, value]));
  headers.set('etag', page.etag);
  if (page.isPacked) headers.append('vary', 'accept-encoding');
  if (request.headers.get('if-none-match') === page.etag) {
    return new Response(null, { status: 304, headers });
  }
  if (!page.isPacked) return new Response(page.bytes, { headers });
  const accepted = request.headers.get('accept-encoding') ?? '';
  if (/\bbr\b/.test(accepted)) {
    headers.set('content-encoding', 'br');
    return new Response(page.bytes, { headers });
  }
  const plain = body ?? (await unpack(page.bytes));
  if (/\bgzip\b/.test(accepted)) {
    headers.set('content-encoding', 'gzip');
    return new Response(new Uint8Array(await zip(plain)), { headers });
  }
  return new Response(new Uint8Array(plain), { headers });
}
