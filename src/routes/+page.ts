import { browser } from '$app/environment';
import { loadLaterParts } from '#lib/page/later-part.ts';
import type { PageLoad } from './$types';

/** The server draws every chart; a browser finds them drawn and loads the code of those in sight. */
export const load: PageLoad = async () => {
  if (!browser) await loadLaterParts();
};
