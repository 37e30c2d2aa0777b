import { parseEmbedAddress } from '#lib/embed/embed-address.ts';
import { NEVER } from '#lib/server/cache-control.ts';
import type { Language } from '#lib/text/language.ts';

/** For an embed that there is not: a line of text, which may stand in a frame as well. */
export function answerMissing(url: URL, say: (inText: Language['in']) => string): Response {
  const { locale } = parseEmbedAddress(url.searchParams);
  return new Response(`${say({ locale })}\n`, {
    status: 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-security-policy': "default-src 'none'; frame-ancestors * file:",
      'cache-control': NEVER
    }
  });
}
