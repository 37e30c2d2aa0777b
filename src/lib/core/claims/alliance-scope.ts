import { pairOf } from '#lib/core/selection/dimension.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';

export interface AllianceScope {
  /** Whether the dispute over the islands lasts. */
  readonly isOpen: boolean;
  readonly allianceSince: number | null;
  /** When the United States said that the treaty covers the Senkaku Islands. */
  readonly senkakuCovered: number | null;
  /** When Russian missiles on the disputed islands were reported. */
  readonly missilesReported: number | null;
}

/**
 * A judgement about a case that has not come: it cannot be tested while the dispute over the islands is
 * open. If the dispute ended, it would be contradicted should the alliance have outlived that, and
 * supported should it not.
 */
export const allianceScope: Claim<AllianceScope> = {
  id: 'alliance-scope',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const relations = known.relations();
    const disputes = relations.filter(
      ({ kind, source, target }) =>
        kind === 'territorial-dispute' && pairOf(source, target) === 'JPN-RUS'
    );
    const alliances = relations.filter(
      ({ kind, source, target }) => kind === 'alliance' && pairOf(source, target) === 'JPN-USA'
    );
    const lasting = alliances.filter(({ end }) => end === null);
    const events = known.events();
    const senkaku = events.filter(
      ({ kind, title }) => kind === 'defence-policy' && /treaty covers the Senkaku/.test(title)
    );
    const missiles = events.filter(({ title }) => /^Russian missiles/.test(title));
    const isOpen = disputes.length === 0 || disputes.some(({ end }) => end === null);
    return {
      verdict: isOpen ? 'untestable' : lasting.length > 0 ? 'contradicted' : 'supported',
      figures: {
        isOpen,
        allianceSince: lasting[0]?.start ?? null,
        senkakuCovered: senkaku[0]?.start ?? null,
        missilesReported: missiles[0]?.start ?? null
      },
      rows: [
        ...refsTo('relations', [...disputes, ...alliances]),
        ...refsTo('events', [...senkaku, ...missiles])
      ]
    };
  },
  views: {
    then: {
      chart: 'network',
      address: '?to=2016-12-15&country=JPN&kind=alliance,territorial-dispute'
    },
    now: { chart: 'network', address: '?country=JPN&kind=alliance,territorial-dispute' }
  }
};
