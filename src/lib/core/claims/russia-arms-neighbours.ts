import { russianDeliveries, SPAN_YEARS, type Deliveries } from './arms-shares.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';

/** Deals of the Russian Federation; those of the Soviet Union stand under the same code. */
export const RUSSIA_FROM_YEAR = 1992;
/** India is “an old customer” from so many deals on. */
export const OLD_CUSTOMER_DEALS = 50;
const FIGHTER = /^Su-\d/;

export interface ArmsToNeighbours {
  readonly years: readonly [first: number, last: number];
  readonly vietnam: Deliveries;
  readonly india: Deliveries;
  readonly indonesia: Deliveries;
  readonly vietnamSubmarines: number;
  readonly vietnamAirDefence: number;
  readonly indiaDeals: number;
  readonly indonesiaFighters: number;
  /** Fighters ordered of which none has come. */
  readonly indonesiaNeverCame: number;
  /** Neighbours for whom the claim holds. */
  readonly holding: number;
}

/**
 * Three customers: each counts if the weapons named are on record since 1992 (Vietnam submarines and air
 * defence, India fifty deals, Indonesia fighters) and Russia delivered to it in the last five years.
 * Supported if all three count, contradicted if none.
 */
export const russiaArmsNeighbours: Claim<ArmsToNeighbours> = {
  id: 'russia-arms-neighbours',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const last = known.lastYear();
    const first = last - SPAN_YEARS + 1;
    const deals = known
      .deals()
      .filter((deal) => deal.supplier === 'RUS' && deal.orderYear >= RUSSIA_FROM_YEAR);
    const to = (recipient: string) => deals.filter((deal) => deal.recipient === recipient);
    const vietnam = russianDeliveries(known, 'VNM', first, last);
    const india = russianDeliveries(known, 'IND', first, last);
    const indonesia = russianDeliveries(known, 'IDN', first, last);
    const submarines = to('VNM').filter((deal) => deal.category === 'submarines');
    const airDefence = to('VNM').filter((deal) => deal.category === 'air-defence');
    const fighters = to('IDN').filter(
      (deal) => deal.category === 'aircraft' && FIGHTER.test(deal.weapon)
    );
    const came = fighters.filter((deal) => deal.deliveredNumber > 0);
    const ordered = (rows: typeof deals) =>
      rows.reduce((total, deal) => total + (deal.orderedNumber ?? 0), 0);
    const holds = [
      submarines.length > 0 && airDefence.length > 0 && vietnam.tivMillions > 0,
      to('IND').length >= OLD_CUSTOMER_DEALS && india.tivMillions > 0,
      came.length > 0 && indonesia.tivMillions > 0
    ];
    return {
      verdict: holds.every(Boolean) ? 'supported' : holds.some(Boolean) ? 'mixed' : 'contradicted',
      figures: {
        years: [first, last],
        vietnam,
        india,
        indonesia,
        vietnamSubmarines: ordered(submarines),
        vietnamAirDefence: ordered(airDefence),
        indiaDeals: to('IND').length,
        indonesiaFighters: ordered(came),
        indonesiaNeverCame: ordered(fighters) - ordered(came),
        holding: holds.filter(Boolean).length
      },
      rows: [
        ...refsTo('arms-deals', [...submarines, ...airDefence, ...fighters]),
        ...[vietnam, india, indonesia].flatMap((deliveries) => deliveries.rows)
      ]
    };
  },
  views: {
    then: { chart: 'arms-volume', address: '?from=1992-01-01&to=2015-12-31&country=RUS' },
    now: { chart: 'arms-volume', address: '?from=1992-01-01&country=RUS' }
  }
};
