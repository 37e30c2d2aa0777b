/** Anyone may keep it, and asks each time whether it still stands. */
export const LIVE = 'public, max-age=0, must-revalidate';

/** It never changes. */
export const FOREVER = 'public, max-age=31536000, immutable';

/** A page names scripts that only this version of the software has: it is asked for anew after a day. */
const FOR_A_DAY = 'public, max-age=86400, immutable';

/** Nobody keeps it. */
export const NEVER = 'no-store';

/** @param frozen whether the address names a release */
export function cacheControl(frozen: boolean, contentType: string): string {
  if (!frozen) return LIVE;
  return contentType.startsWith('text/html') ? FOR_A_DAY : FOREVER;
}

/** For the form in which tables travel to the scripts of one build: another build may want another. */
export function cacheOfBuild(url: URL, build: string): string {
  return url.searchParams.get('build') === build ? FOREVER : LIVE;
}
