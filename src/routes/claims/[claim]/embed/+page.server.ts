import { error } from '@sveltejs/kit';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { claimSubject } from '#lib/page/claims/claim-subject.ts';
import { offerEmbed } from '#lib/server/embed/offer-embed.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ params, url, locals }) => {
  const claim = CLAIMS.find(({ id }) => id === params.claim);
  if (!claim) {
    const names = CLAIMS.map(({ id }) => id).join(', ');
    error(404, m.claims_missing({ name: params.claim, names }, { locale: locals.locale }));
  }
  return {
    claimId: claim.id,
    number: CLAIMS.indexOf(claim) + 1,
    all: CLAIMS.length,
    ways: offerEmbed(claimSubject(claim, url.searchParams.get('view')), url, locals)
  };
};
