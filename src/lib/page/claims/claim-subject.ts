import { chartOf } from '#lib/charts/catalog.ts';
import type { Claim } from '#lib/core/claims/claim.ts';
import { WRITTEN } from '#lib/core/claims/op-ed.ts';
import { releaseAsOf } from '#lib/core/claims/release-as-of.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { viewParameters } from '#lib/embed/embed-address.ts';
import type { EmbedSubject } from '#lib/embed/embed-subject.ts';
import * as m from '#lib/text/paraglide/messages.js';
import { aroundClaim } from './around-claim.ts';
import { viewOfClaim } from './points-of-claim.ts';
import { tellClaim } from './tell-claim.ts';

const VIEWS = ['then', 'now'] as const;
/** Which view is drawn, in the address of the embed. */
const VIEW = 'view';
const APPEARANCE = new Set(['lang', 'theme', 'extent', 'release']);
const NOTHING = parseAddress(new URLSearchParams());

/**
 * A claim with both verdicts and one of its two views.
 * @param wanted which view, `then` or `now`; absent, the one that stands beside it in the article
 */
export function claimSubject(claim: Claim, wanted: string | null): EmbedSubject {
  const chosen = VIEWS.find((one) => one === wanted);
  const embed = `/embed/claims/${claim.id}`;
  const page = `/claims/${claim.id}`;
  const search = (carried: Parameters<typeof viewParameters>[1]) =>
    viewParameters(NOTHING, carried);
  return {
    embed,
    page,
    request: (asked) => {
      const { release, language } = asked;
      const told = tellClaim(claim, release, language);
      const when = chosen ?? viewOfClaim(told);
      const { chart, address } = claim.views[when];
      const { selection, options } = parseAddress(new URLSearchParams(address));
      const ignored = asked.address.ignored.filter(({ parameter }) => APPEARANCE.has(parameter));
      if (wanted && !chosen)
        ignored.push({ parameter: VIEW, value: wanted, expected: VIEWS.join(', ') });
      return {
        ...asked,
        chart: chartOf(chart)!,
        address: { ...asked.address, selection, options, ignored },
        release: when === 'then' ? releaseAsOf(release, WRITTEN).release : release,
        around: (request, words) => aroundClaim(told, when, page, request, words)
      };
    },
    embedSearch: (_, carried) => {
      const parameters = search(carried);
      if (!chosen) return parameters;
      return `${parameters}${parameters ? '&' : '?'}${VIEW}=${chosen}`;
    },
    pageSearch: (_, { lang, theme, release }) =>
      search({ lang: lang ?? null, theme: theme ?? null, release: release ?? null }),
    picture: ({ chart, address }, carried) =>
      `/charts/${chart.id}.png${viewParameters(address, carried)}`,
    heading: (language) => m.claims_embed({}, language.in),
    choices: (language) => [
      {
        parameter: VIEW,
        label: m.claims_embed_view({}, language.in),
        chosen: chosen ?? '',
        values: [
          ['', m.claims_embed_view_article({}, language.in)],
          ['then', language.day(WRITTEN)],
          ['now', m.claims_today({}, language.in)]
        ]
      }
    ]
  };
}
