import { pairOf } from '#lib/core/selection/dimension.ts';
import { dayOf, yearOfDay } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { ABE, WRITTEN } from './op-ed.ts';

/** The takeover of Crimea began in this year: sanctions from then on. */
export const SANCTIONS_FROM: number = dayOf(2014, 1, 1);
/** So many meetings after Japan’s first sanctions are dealings that went on. */
export const MEETINGS = 3;
const OTHERS = ['USA', 'EUE', 'AUS'];

export interface SanctionsButEngaged {
  readonly japanSanctions: number;
  /** The strongest, by this project’s own grading from 1 to 3. */
  readonly japanStrongest: number;
  readonly othersStrongest: number;
  /** Meetings of Abe’s time after Japan’s first sanctions, by year. */
  readonly meetings: readonly { readonly year: number; readonly count: number }[];
  /** Whether Russia answered those others with an embargo of its own, and whether Japan as well. */
  readonly embargoOnOthers: number;
  readonly embargoOnJapan: boolean;
}

/** Supported from three meetings after Japan had joined the sanctions; mixed from one; else contradicted. */
export const sanctionsButEngaged: Claim<SanctionsButEngaged> = {
  id: 'sanctions-but-engaged',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const left =
      known
        .terms()
        .find(
          ({ leader, termStart, termEnd }) =>
            leader === ABE && termStart <= WRITTEN && WRITTEN <= (termEnd ?? Infinity)
        )?.termEnd ?? asOf;
    const relations = known
      .relations()
      .filter(({ start }) => start !== null && start >= SANCTIONS_FROM && start <= left);
    const sanctions = relations.filter(
      ({ kind, target }) => kind === 'sanctions' && target === 'RUS'
    );
    const ofJapan = sanctions.filter(({ source }) => source === 'JPN');
    const ofOthers = sanctions.filter(({ source }) => OTHERS.includes(source));
    const embargoes = relations.filter(
      ({ kind, source, name }) => kind === 'sanctions' && source === 'RUS' && /embargo/i.test(name)
    );
    const first = Math.min(...ofJapan.map(({ start }) => start!));
    const meetings = relations.filter(
      ({ kind, source, target, start }) =>
        kind === 'negotiation' && pairOf(source, target) === 'JPN-RUS' && start! > first
    );
    const years = [...new Set(meetings.map(({ start }) => yearOfDay(start!)))].sort();
    const strongest = (rows: typeof sanctions) => Math.max(0, ...rows.map((row) => row.strength));
    return {
      verdict:
        ofJapan.length === 0 || meetings.length === 0
          ? 'contradicted'
          : meetings.length >= MEETINGS
            ? 'supported'
            : 'mixed',
      figures: {
        japanSanctions: ofJapan.length,
        japanStrongest: strongest(ofJapan),
        othersStrongest: strongest(ofOthers),
        meetings: years.map((year) => ({
          year,
          count: meetings.filter(({ start }) => yearOfDay(start!) === year).length
        })),
        embargoOnOthers: embargoes.filter(({ target }) => target !== 'JPN').length,
        embargoOnJapan: embargoes.some(({ target }) => target === 'JPN')
      },
      rows: refsTo('relations', [...ofJapan, ...meetings, ...ofOthers, ...embargoes])
    };
  },
  views: {
    then: { chart: 'timeline', address: '?from=2013-01-01&to=2016-12-15&pair=JPN-RUS' },
    now: { chart: 'timeline', address: '?from=2013-01-01&to=2022-12-31&pair=JPN-RUS' }
  }
};
