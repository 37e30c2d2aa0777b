import { loadRelease } from '#lib/state/releases.ts';
import type { LayoutLoad } from './$types';

export const load: LayoutLoad = async ({ data }) => ({
  ...data,
  ...(await loadRelease(data.releaseNumber, data.locale))
});
