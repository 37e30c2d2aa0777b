import type { Caller } from '#lib/server/people/caller.ts';
import type { Right } from '#lib/server/people/rights.ts';
import type { Api } from './api.ts';
import { Refusal } from './refusal.ts';

/** Who asks, if they have the right. */
export async function demandRight(request: Request, right: Right, api: Api): Promise<Caller> {
  const caller = await api.callerOf(request);
  if (!caller) {
    const message = 'Sign in, or send a token: Authorization: Bearer …';
    throw new Refusal(401, message, {}, { 'www-authenticate': 'Bearer' });
  }
  if (!caller.rights.has(right)) throw new Refusal(403, `${caller.name} may not do this: ${right}`);
  return caller;
}

/** Refuses a body of another kind than the endpoint reads. */
export function demandType(request: Request, type: string): void {
  const [media, ...parameters] = (request.headers.get('content-type') ?? '')
    .toLowerCase()
    .split(';')
    .map((part) => part.trim());
  const charset = parameters.find((part) => part.startsWith('charset='))?.slice(8) ?? 'utf-8';
  if (media === type && charset.replaceAll('"', '') === 'utf-8') return;
  throw new Refusal(415, `Send the body with Content-Type: ${type}, in UTF-8`);
}

/** The release that the change was made from, as If-Match names it. */
export function demandBase(request: Request): number {
  const base = /^"([1-9]\d{0,8})"$/.exec(request.headers.get('if-match')?.trim() ?? '')?.[1];
  if (base) return Number(base);
  const message = 'Name the release that your file was made from, like this: If-Match: "12"';
  throw new Refusal(428, message);
}

export function staleBase(base: number, newest: number): Refusal {
  const message = `Release ${base} is not the newest: that is ${newest}. Look at what it changed, and send again with If-Match: "${newest}".`;
  return new Refusal(412, message, { newest }, { etag: `"${newest}"` });
}

const LONGEST_TEXT = 500;

/** What stands in the history beside a release. */
export function demandText(name: string, value: unknown): string {
  const text = typeof value === 'string' ? value.trim() : '';
  if (text !== '' && text.length <= LONGEST_TEXT) return text;
  throw new Refusal(
    400,
    `Say in ${name} what changes and why, in ${LONGEST_TEXT} characters or less`
  );
}
