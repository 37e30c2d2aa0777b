import { error } from '@sveltejs/kit';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { publicationDay } from '#lib/core/claims/op-ed.ts';
import { listRecords } from '#lib/page/claims/list-records.ts';
import { rowOfClaim, tellClaim } from '#lib/page/claims/tell-claim.ts';
import * as m from '#lib/text/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** Rows that the page lists; the charts’ own pages have the rest. */
const MOST_RECORDS = 60;

export const load: PageServerLoad = ({ locals, params }) => {
  const { shown } = locals.asked;
  const { release } = shown;
  const language = shown.language(locals.locale);
  const place = CLAIMS.findIndex((claim) => claim.id === params.claim);
  const claim = CLAIMS[place];
  if (!claim) {
    const names = CLAIMS.map(({ id }) => id).join(', ');
    error(404, m.claims_missing({ name: params.claim, names }, language.in));
  }
  const { rows } = claim.judge(release, publicationDay(release));
  const neighbour = (by: number) => {
    const other = CLAIMS[place + by];
    return other
      ? { id: other.id, question: language.say(rowOfClaim(other, release).question) }
      : null;
  };
  return {
    claim: tellClaim(claim, release, language),
    all: CLAIMS.length,
    records: listRecords(rows.slice(0, MOST_RECORDS), release, language),
    rowCount: rows.length,
    previous: neighbour(-1),
    next: neighbour(1)
  };
};
