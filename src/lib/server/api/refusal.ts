import { json } from '@sveltejs/kit';
import { StoreFault } from '#lib/server/store/store-fault.ts';

/** Why an endpoint does not do what it is asked for, as the answer that says so. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly details: Readonly<Record<string, unknown>> = {},
    readonly headers: Readonly<Record<string, string>> = {}
  ) {
    super(message);
  }

  get response(): Response {
    const { status, message, details } = this;
    const headers = { 'cache-control': 'no-store', ...this.headers };
    return json({ message, ...details }, { status, headers });
  }
}

/** The answer of an endpoint, or its refusal as an answer. */
export async function answerOrRefusal(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof Refusal) return cause.response;
    if (cause instanceof StoreFault) {
      console.error(cause.message);
      return new Refusal(503, cause.message).response;
    }
    throw cause;
  }
}
