import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { tellClaim } from '#lib/page/claims/tell-claim.ts';
import { currentRelease, languageOf } from '#lib/server/releases.ts';
import type { PageServerLoad } from './$types';

/** The server judges and words the claims: neither rules nor their texts travel to the browser. */
export const load: PageServerLoad = async ({ locals }) => {
  const { release } = await currentRelease();
  const language = await languageOf(locals.locale);
  return { claims: CLAIMS.map((claim) => tellClaim(claim, release, language)) };
};
