import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';
import type { RequestEvent } from '@sveltejs/kit';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const unpack = promisify(brotliDecompress);

interface Remembered {
  readonly etag: string;
  readonly headers: readonly (readonly [string, string])[];
  /** As it is kept: in Brotli, or as it is where it is compressed already. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isPacked: boolean;
}

/** Answers longer than this are passed on as they come: a table may have a hundred megabytes. */
const LONG_BYTES = 8 * 1024 * 1024;

/**
 * Keeps what was rendered once, compressed, and answers later requests from it: an answer is a
 * function of its address, language and release. Bounded in bytes; what was not asked for longest
 * goes first.
 */
export class PageMemory {
  #kept = new Map<string, Remembered>();
  #bytes = 0;

  constructor(readonly mostBytes: number) {}

  async serve(
    event: RequestEvent,
    {
      release,
      locale,
      key: place
    }: {
      readonly release: number;
      readonly locale: string;
      /** What it is remembered under besides; the language does not follow the browser then. */
      readonly key?: string;
    },
    render: () => Promise<Response>
  ): Promise<Response> {
    const { request, url } = event;
    // The data of a page alone goes by the page's own address: it must not be taken for the page.
    if (request.method !== 'GET' || event.isDataRequest) return render();
    const key = `${release} ${locale} ${place ?? url.pathname + url.search}`;
    const known = this.#kept.get(key);
    if (known) {
      this.#kept.delete(key);
      this.#kept.set(key, known);
      return answer(request, known);
    }
    const response = await render();
    const type = response.headers.get('content-type') ?? '';
    const isText = /^(text\/html|application\/json|text\/csv|image\/svg)/.test(type);
    const isKept = isText || type === 'image/png';
    const long = Number(response.headers.get('content-length')) > LONG_BYTES;
    const own = /private|no-store/.test(response.headers.get('cache-control') ?? '');
    if (response.status !== 200 || !isKept || long || own) return response;

    const body = Buffer.from(await response.arrayBuffer());
    const etag = response.headers.get('etag') ?? etagOf(body);
    const headers = [...response.headers]
      .filter(([name]) => name !== 'content-length' && name !== 'etag')
      .concat(place || url.searchParams.has('lang') ? [] : [['vary', 'accept-language']]);
    const remembered = {
      etag,
      headers: headers as [string, string][],
      bytes: new Uint8Array(isText ? await packed(body) : body),
      isPacked: isText
    };
    this.#remember(key, remembered);
    return answer(request, remembered, body);
  }

  #remember(key: string, page: Remembered): void {
    // Two may have rendered it at the same moment.
    this.#bytes += page.bytes.byteLength - (this.#kept.get(key)?.bytes.byteLength ?? 0);
    this.#kept.set(key, page);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.byteLength;
    }
  }
}

function packed(body: Buffer): Promise<Buffer> {
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 6,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length
    }
  });
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
