/** Bytes of the `Link` header at most: with the other headers less than the 4 kB that nginx takes. */
export const MOST_LINK_BYTES = 2800;

/**
 * What a page asks to be loaded ahead, cut to what proxies take as a header. The last scripts go, which
 * load when the first ones ask for them.
 * @param links value of a `Link` header whose addresses hold no commas
 */
export function shortLinks(links: string): string {
  if (links.length <= MOST_LINK_BYTES) return links;
  const kept: string[] = [];
  let bytes = 0;
  for (const link of links.split(/,\s*/)) {
    bytes += link.length + 2;
    if (bytes > MOST_LINK_BYTES) break;
    kept.push(link);
  }
  return kept.join(', ');
}
