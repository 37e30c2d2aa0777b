const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request would change something on behalf of who is signed in, and does not come from our
 * own pages. A script with a token needs none of them: nobody sends it unknowingly.
 */
export function isCrossSite({ method, headers }: Request, origin: string): boolean {
  if (SAFE.includes(method)) return false;
  const from = headers.get('origin');
  if (from !== null) return from !== origin;
  return headers.has('cookie') && !headers.has('authorization');
}
