import { yearOfDay } from '#lib/core/table/day.ts';
import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { WRITTEN } from './op-ed.ts';

/** “Several times”. */
export const SEVERAL_VISITS = 3;
const VISIT = /^Putin in Tokyo/;
const NOT_AS_PRESIDENT = /\(as prime minister\)/;

export interface PutinVisits {
  readonly years: readonly number[];
  readonly lastAsPresidentYear: number | null;
  /** Full years from then to the op-ed. */
  readonly yearsSince: number | null;
}

/** Supported from three visits to Tokyo on record before the op-ed, contradicted below two. */
export const putinManyVisits: Claim<PutinVisits> = {
  id: 'putin-many-visits',
  judge(release, asOf) {
    const visits = new Known(release, asOf)
      .relations()
      .filter(({ kind, name }) => kind === 'negotiation' && VISIT.test(name))
      .filter(({ start }) => start !== null && start < WRITTEN)
      .sort((a, b) => a.start! - b.start!);
    const last = visits.findLast(({ name }) => !NOT_AS_PRESIDENT.test(name));
    const lastAsPresidentYear = last ? yearOfDay(last.start!) : null;
    return {
      verdict:
        visits.length >= SEVERAL_VISITS
          ? 'supported'
          : visits.length === SEVERAL_VISITS - 1
            ? 'mixed'
            : 'contradicted',
      figures: {
        years: visits.map(({ start }) => yearOfDay(start!)),
        lastAsPresidentYear,
        yearsSince: lastAsPresidentYear === null ? null : yearOfDay(WRITTEN) - lastAsPresidentYear
      },
      rows: refsTo('relations', visits)
    };
  },
  views: {
    then: { chart: 'timeline', address: '?from=2000-01-01&to=2016-12-15&pair=JPN-RUS' },
    now: { chart: 'timeline', address: '?from=2000-01-01&pair=JPN-RUS' }
  }
};
