import type { RowsOf } from '#lib/core/datasets/catalog.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { surveysWithRussia, type Survey } from './surveys.ts';
import { SUPPORTED_FROM } from './verdict-by-share.ts';

type Poll = RowsOf['perception'];

/** In how many polls that name both countries the Russians come out better. */
export interface Comparison {
  readonly holds: number;
  readonly polls: number;
}

/** The newest poll that names Russia together with the other. */
export interface Latest {
  readonly pollster: string;
  readonly day: number;
  readonly russia: number;
  readonly china: number | null;
  readonly southKorea: number | null;
}

export interface RussiansLessThreatening {
  readonly threatChina: Comparison;
  readonly threatSouthKorea: Comparison;
  readonly threatNorthKorea: Comparison;
  readonly towardJapanChina: Comparison;
  readonly towardJapanSouthKorea: Comparison;
  readonly latestThreat: Latest | null;
  readonly latestTowardJapan: Latest | null;
  readonly latestCloseness: Latest | null;
}

/**
 * Four comparisons: threat felt from Russia against China and against South Korea, and favour toward
 * Japan among Russians against Chinese and against South Koreans. Each holds if Russia comes out better
 * in two thirds of the polls that name both. Supported if all four hold, contradicted if none, else
 * mixed; untestable if one of them is in no poll.
 */
export const russiansLessThreatening: Claim<RussiansLessThreatening> = {
  id: 'russians-less-threatening',
  judge(release, asOf) {
    const all = new Known(release, asOf)
      .perception()
      .sort((a, b) => a.fieldworkEnd - b.fieldworkEnd || a.index - b.index);
    const threats = all.filter((poll) => poll.country === 'JPN' && poll.measure === 'threat');
    const views = all.filter((poll) => poll.about === 'JPN' && poll.measure === 'favourability');
    const closeness = all.filter((poll) => poll.country === 'JPN' && poll.measure === 'affinity');

    const felt = (poll: Poll) => poll.unfavourablePercent;
    const liked = (poll: Poll) => poll.favourablePercent;
    const threat = surveysWithRussia(threats, (poll) => poll.about, felt);
    const toward = surveysWithRussia(views, (poll) => poll.country, liked);
    const close = surveysWithRussia(closeness, (poll) => poll.about, liked);
    const less = (russia: number, other: number) => russia < other;
    const more = (russia: number, other: number) => russia > other;

    const figures = {
      threatChina: compare(threat, 'CHN', less),
      threatSouthKorea: compare(threat, 'KOR', less),
      threatNorthKorea: compare(threat, 'PRK', less),
      towardJapanChina: compare(toward, 'CHN', more),
      towardJapanSouthKorea: compare(toward, 'KOR', more),
      latestThreat: latestOf(threat),
      latestTowardJapan: latestOf(toward),
      latestCloseness: latestOf(close)
    };
    const decisive = [
      figures.threatChina,
      figures.threatSouthKorea,
      figures.towardJapanChina,
      figures.towardJapanSouthKorea
    ];
    const held = decisive.filter(({ holds, polls }) => holds >= SUPPORTED_FROM * polls).length;
    const rows = [...threat, ...toward, ...close.slice(-1)].flatMap((survey) => [
      ...survey.polls.values()
    ]);
    return {
      verdict: decisive.some(({ polls }) => polls === 0)
        ? 'untestable'
        : held === decisive.length
          ? 'supported'
          : held === 0
            ? 'contradicted'
            : 'mixed',
      figures,
      rows: refsTo('perception', rows)
    };
  },
  views: {
    then: {
      chart: 'perception',
      address: '?to=2016-12-15&country=JPN&sentiment=threat'
    },
    now: { chart: 'perception', address: '?country=JPN&sentiment=threat' }
  }
};

function compare(
  surveys: readonly Survey[],
  other: string,
  better: (russia: number, other: number) => boolean
): Comparison {
  const both = surveys.filter(({ shares }) => shares.has(other));
  const holding = both.filter(({ shares }) => better(shares.get('RUS')!, shares.get(other)!));
  return { holds: holding.length, polls: both.length };
}

function latestOf(surveys: readonly Survey[]): Latest | null {
  const latest = surveys.at(-1);
  if (!latest) return null;
  const { pollster, day, shares } = latest;
  return {
    pollster,
    day,
    russia: shares.get('RUS')!,
    china: shares.get('CHN') ?? null,
    southKorea: shares.get('KOR') ?? null
  };
}
