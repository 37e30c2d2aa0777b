import { browser } from '$app/environment';
import { loadLaterParts } from '#lib/page/later-part.ts';
import type { PageLoad } from './$types';

/** The server draws every view; a browser loads the code of those in sight. */
export const load: PageLoad = async ({ data }) => {
  if (!browser) await loadLaterParts();
  return data;
};
