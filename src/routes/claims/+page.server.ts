import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { tellClaim } from '#lib/page/claims/tell-claim.ts';
import type { PageServerLoad } from './$types';

/** The server judges and words the claims: neither rules nor their texts travel to the browser. */
export const load: PageServerLoad = ({ locals }) => {
  const { shown } = locals.asked;
  const { release } = shown;
  const language = shown.language(locals.locale);
  return { claims: CLAIMS.map((claim) => tellClaim(claim, release, language)) };
};
