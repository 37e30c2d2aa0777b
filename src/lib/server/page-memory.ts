import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RequestEvent } from '@sveltejs/kit';
import type { Locale } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { asksByPhone, PHONE_HINT } from './asks-by-phone.ts';
import { NEVER } from './cache-control.ts';
import { FrontNames } from './front-names.ts';
import {
  answerAheadFrom,
  answerFrom,
  isMemorable,
  rememberedFrom,
  type RememberedAnswer
} from './remembered-answer.ts';
import { RenderGate } from './render-gate.ts';

/** What an answer depends on besides its address. */
interface AnswerContext {
  readonly release: number;
  readonly locale: Locale;
  /** Whether everyone gets the same, whatever languages the reader prefers. */
  readonly isForAll: boolean;
  /** What it is remembered under besides, where several addresses mean the same. */
  readonly place?: string;
}

interface Made {
  readonly response: Response;
  /** Null where the answer is not to be remembered. */
  readonly kept: RememberedAnswer | null;
  readonly body?: Buffer;
}

/**
 * Keeps what was rendered once, compressed, and answers later requests from it: an answer is a
 * function of its address, language and release. Bounded in bytes; what was not asked for longest
 * goes first.
 */
export class PageMemory {
  #kept = new Map<string, RememberedAnswer>();
  #fronts = new FrontNames();
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
    const device = asksByPhone(url.pathname, request.headers.get(PHONE_HINT)) ? 'phone' : 'any';
    const key = `${context.release} ${context.locale} ${device} ${place}`;
    // Who asks while it is being rendered waits for that.
    const others = this.#coming.get(key);
    if (others) await others.catch(() => {});
    const known = this.#touched(key);
    if (known) {
      this.#fronts.add(key, known.isFixed, event, context.release);
      return answerFrom(known, request);
    }
    const make = () => this.#make(key, url, context.isForAll, render);
    const coming = context.isForAll
      ? this.#gate.run(make).then((made) => made ?? busy(context))
      : make();
    this.#coming.set(key, coming);
    try {
      const { response, kept, body } = await coming;
      // It may have been put out already, for what came meanwhile.
      if (kept && this.#kept.has(key)) {
        this.#fronts.add(key, kept.isFixed, event, context.release);
      }
      return kept ? await answerFrom(kept, request, body) : response;
    } finally {
      if (this.#coming.get(key) === coming) this.#coming.delete(key);
    }
  }

  /**
   * Answers from memory alone, ahead of everything else, what was answered before to the same address
   * and the same preferred languages.
   * @param newest number of the newest release
   * @returns whether it has answered
   */
  answerAhead(request: IncomingMessage, response: ServerResponse, newest: number): boolean {
    if (request.method !== 'GET') return false;
    const key = this.#fronts.keyFor(request, newest);
    const kept = key === null ? undefined : this.#touched(key);
    return kept !== undefined && answerAheadFrom(kept, request, response);
  }

  #touched(key: string): RememberedAnswer | undefined {
    const known = this.#kept.get(key);
    if (!known) return undefined;
    this.#kept.delete(key);
    this.#kept.set(key, known);
    return known;
  }

  async #make(
    key: string,
    url: URL,
    isForAll: boolean,
    render: () => Promise<Response>
  ): Promise<Made> {
    const response = await render();
    if (!isMemorable(response)) return { response, kept: null };
    const body = Buffer.from(await response.arrayBuffer());
    const kept = await rememberedFrom(response, body, url, isForAll);
    this.#remember(key, kept);
    return { response, kept, body };
  }

  #remember(key: string, answer: RememberedAnswer): void {
    this.#bytes += answer.bytes.byteLength;
    this.#kept.set(key, answer);
    for (const [oldest, { bytes }] of this.#kept) {
      if (this.#bytes <= this.mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= bytes.byteLength;
      this.#fronts.forget(oldest);
    }
  }
}

function busy({ locale }: AnswerContext): Made {
  const text = m.embed_busy({}, { locale });
  const headers = {
    'retry-after': '5',
    'cache-control': NEVER,
    'access-control-allow-origin': '*'
  };
  return { response: new Response(`${text}\n`, { status: 503, headers }), kept: null };
}
