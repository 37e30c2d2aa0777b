import type { Language } from '#lib/text/language.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { NEVER } from '#lib/server/cache-control.ts';

/** A parameter that cannot be honoured, and what it may hold. */
export interface BadParameter {
  readonly parameter: string;
  readonly value: string;
  readonly expected: string;
}

/** Why an export is not made, for whoever asked for it. */
export class BadRequest extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly parameters: readonly BadParameter[] = [],
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(message);
  }

  static of(status: number, bad: readonly BadParameter[], language: Language): BadRequest {
    const lines = bad.map((one) => m.export_bad({ ...one }, language.in));
    return new BadRequest(status, lines.join('\n'), bad);
  }

  /** Problem details (RFC 9457) for programs, else the sentences. */
  answer(format: string, language: Language): Response {
    const { status, message, parameters } = this;
    const headers = {
      ...this.headers,
      'cache-control': NEVER,
      'access-control-allow-origin': '*',
      'content-language': language.locale
    };
    if (format === 'json') {
      const problem = { title: message.split('\n')[0], status, detail: message, parameters };
      const type = { 'content-type': 'application/problem+json' };
      return new Response(JSON.stringify(problem), { status, headers: { ...headers, ...type } });
    }
    const type = { 'content-type': 'text/plain; charset=utf-8' };
    return new Response(`${message}\n`, { status, headers: { ...headers, ...type } });
  }
}
