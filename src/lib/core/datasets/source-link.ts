/** Hosts whose pages were taken over since a row was read from them: print, do not link. */
const TAKEN_OVER = ['rixinpaint.cn'];

/**
 * The address to link a source to; null where it must be printed as text only, because the page has
 * been taken over by others or is not a web page.
 */
export function sourceLink(url: string): string | null {
  let parsed: URL;
  try {
    parsed = new URL(url);
  } catch {
    return null;
  }
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return null;
  const host = parsed.hostname;
  return TAKEN_OVER.some((bad) => host === bad || host.endsWith(`.${bad}`)) ? null : url;
}
