import { refsTo, type Claim } from './claim.ts';
import { Known } from './known.ts';
import { ABE, WRITTEN } from './op-ed.ts';

export interface Article9Aim {
  /** When the cabinet read Article 9 anew, and when the security laws were made. */
  readonly reinterpreted: number | null;
  readonly securityLaws: number | null;
  /** Elections of his time, and the day on which two thirds for a change were lost. */
  readonly elections: number;
  readonly majorityLost: number | null;
  readonly daysInOffice: number | null;
  /** His last day; null while in office. */
  readonly left: number | null;
}

/** What someone aims at cannot be measured by these tables: the verdict is always that it cannot be tested. */
export const article9Aim: Claim<Article9Aim> = {
  id: 'article-9-aim',
  judge(release, asOf) {
    const known = new Known(release, asOf);
    const term = known
      .terms()
      .find(
        ({ leader, termStart, termEnd }) =>
          leader === ABE && termStart <= WRITTEN && WRITTEN <= (termEnd ?? Infinity)
      );
    const events = known
      .events()
      .filter(({ countries }) => countries === 'JPN')
      .filter(({ start }) => term && start >= term.termStart && start <= (term.termEnd ?? asOf))
      .filter(({ kind }) => kind === 'election' || kind === 'defence-policy');
    const on = (pattern: RegExp) =>
      events.find(({ title, description }) => pattern.test(`${title} ${description}`))?.start ??
      null;
    return {
      verdict: 'untestable',
      figures: {
        reinterpreted: on(/Japan reinterprets Article 9/),
        securityLaws: on(/security laws/),
        elections: events.filter(({ kind }) => kind === 'election').length,
        majorityLost: on(/two-thirds majority for constitutional change is lost/),
        daysInOffice: term ? (term.termEnd ?? asOf) - term.termStart : null,
        left: term?.termEnd ?? null
      },
      rows: [...refsTo('leaders', term ? [term] : []), ...refsTo('events', events)]
    };
  },
  views: {
    then: { chart: 'timeline', address: '?from=2012-12-01&to=2016-12-15&country=JPN' },
    now: { chart: 'timeline', address: '?from=2012-12-01&to=2020-12-31&country=JPN' }
  }
};
