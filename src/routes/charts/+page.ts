import { browser } from '$app/environment';
import { loadLaterParts } from '#lib/page/later-part.ts';
import type { PageLoad } from './$types';

export const load: PageLoad = async () => {
  if (!browser) await loadLaterParts();
};
