import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';

export interface Announced {
  readonly count: number;
  /** The sum of the grades from 1 to 3 that this project gives: no money. */
  readonly strength: number;
}

export interface FarEastInvestment {
  readonly japan: Announced;
  readonly china: Announced;
  /** Rows of either without a date, which count only today. */
  readonly undated: number;
}

/**
 * A forecast of what a government may come to prefer: announcements cannot test it, whatever they are, so
 * the verdict is always that it cannot be tested. A table of money spent, by country and year, would.
 */
export const farEastInvestment: Claim<FarEastInvestment> = {
  id: 'far-east-investment',
  judge(release, asOf) {
    const investments = new Known(release, asOf)
      .relations()
      .filter(({ kind, target }) => kind === 'investment' && target === 'RUS');
    const of = (country: string) => investments.filter(({ source }) => source === country);
    const announced = (country: string): Announced => ({
      count: of(country).length,
      strength: of(country).reduce((sum, { strength }) => sum + strength, 0)
    });
    const undated = release
      .table('relations')
      .rows()
      .filter(({ kind, target, start }) => kind === 'investment' && target === 'RUS' && !start)
      .filter(({ source }) => source === 'JPN' || source === 'CHN');
    return {
      verdict: 'untestable',
      figures: {
        japan: announced('JPN'),
        china: announced('CHN'),
        undated: undated.length
      },
      rows: refsTo('relations', [...of('JPN'), ...of('CHN')])
    };
  },
  views: {
    then: { chart: 'network', address: '?to=2016-12-15&country=RUS&kind=investment' },
    now: { chart: 'network', address: '?country=RUS&kind=investment' }
  }
};
