import { russianDeliveries, SPAN_YEARS } from './arms-shares.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';

/** New weapons that SIPRI rates at so much apiece, millions of TIV: a modern fighter, an air-defence unit. */
export const ADVANCED_TIV_MILLIONS = 50;
/** Orders of so many past years. */
export const ORDER_YEARS = 10;
/** Years in which deliveries were at their height, to compare with. */
export const HEIGHT_FROM = 1999;
export const HEIGHT_TO = 2007;

export interface ArmsToChina {
  readonly orderedFrom: number;
  readonly orderedTo: number;
  readonly advanced: readonly {
    readonly weapon: string;
    readonly orderYear: number;
    readonly number: number | null;
  }[];
  readonly years: readonly [first: number, last: number];
  readonly tivMillions: number;
  readonly ofExportsPercent: number | null;
  readonly ofImportsPercent: number | null;
  readonly aYearMillions: number;
  readonly heightAYearMillions: number;
}

/**
 * Supported if in the last ten years China ordered new weapons of high rating and received any Russian
 * arms in the last five; mixed if only one of the two; contradicted if neither.
 */
export const russiaArmsChina: Claim<ArmsToChina> = {
  id: 'russia-arms-china',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const last = known.lastYear();
    const [first, orderedFrom] = [last - SPAN_YEARS + 1, last - ORDER_YEARS + 1];
    const advanced = known
      .deals()
      .filter((deal) => deal.supplier === 'RUS' && deal.recipient === 'CHN')
      .filter((deal) => deal.orderYear >= orderedFrom && deal.status === 'new')
      .filter(
        (deal) =>
          deal.deliveredNumber > 0 &&
          deal.tivDeliveredMillions / deal.deliveredNumber >= ADVANCED_TIV_MILLIONS
      );
    const now = russianDeliveries(known, 'CHN', first, last);
    const height = russianDeliveries(known, 'CHN', HEIGHT_FROM, HEIGHT_TO);
    const parts = [advanced.length > 0, now.tivMillions > 0];
    return {
      verdict: parts.every(Boolean) ? 'supported' : parts.some(Boolean) ? 'mixed' : 'contradicted',
      figures: {
        orderedFrom,
        orderedTo: last,
        advanced: advanced.map(({ weapon, orderYear, orderedNumber }) => ({
          weapon,
          orderYear,
          number: orderedNumber
        })),
        years: [first, last],
        tivMillions: now.tivMillions,
        ofExportsPercent: now.ofExportsPercent,
        ofImportsPercent: now.ofImportsPercent,
        aYearMillions: now.tivMillions / SPAN_YEARS,
        heightAYearMillions: height.tivMillions / (HEIGHT_TO - HEIGHT_FROM + 1)
      },
      rows: [...refsTo('arms-deals', advanced), ...now.rows]
    };
  },
  // A row of a deal tells what came after the day: then the volume of the years that were over.
  views: {
    then: { chart: 'arms-volume', address: '?from=1992-01-01&to=2015-12-31&pair=CHN-RUS' },
    now: { chart: 'arms-deals', address: '?from=2006-01-01&pair=CHN-RUS' }
  }
};
