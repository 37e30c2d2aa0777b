import { currentRelease } from '#lib/server/releases.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => ({
  locale: locals.locale,
  theme: locals.theme,
  releaseNumber: (await currentRelease()).release.number
});
