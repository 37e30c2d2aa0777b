import { chartOf } from '#lib/charts/catalog.ts';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { chartSubject, type EmbedSubject } from '#lib/embed/embed-subject.ts';
import { claimSubject } from '#lib/page/claims/claim-subject.ts';

/** What can be embedded of an address of this site: of the page of a chart or a claim, or of its embed. */
export function subjectAt({ pathname, searchParams }: URL): EmbedSubject | undefined {
  const [, kind, name] =
    /^\/(charts|claims|embed|embed\/claims)\/([\w-]+)\/?$/.exec(pathname) ?? [];
  if (kind?.endsWith('claims')) {
    const claim = CLAIMS.find(({ id }) => id === name);
    return claim && claimSubject(claim, searchParams.get('view'));
  }
  const chart = name && chartOf(name);
  return chart ? chartSubject(chart) : undefined;
}
