import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { CLAIMS } from './catalog.ts';
import type { Verdict } from './claim.ts';
import { publicationDay, WRITTEN } from './op-ed.ts';

/*
 * The verdicts once more, from the lines of the CSV files alone: nothing here knows the product's
 * tables or rules. Thresholds are restated as plain numbers, days are compared as text.
 */
type Line = Readonly<Record<string, string>>;

function linesOf(file: string): Line[] {
  const text = readFileSync(new URL(`../../../../data/${file}.csv`, import.meta.url), 'utf8');
  return Papa.parse<Line>(text, { header: true, skipEmptyLines: true }).data;
}

const APPROVAL = linesOf('approval');
const LEADERS = linesOf('leaders');
const SETTLEMENT = linesOf('settlement');
const PERCEPTION = linesOf('perception');
const RELATIONS = linesOf('relations');
const EVENTS = linesOf('events');
const DEALS = linesOf('arms-deals');
const TIV = linesOf('arms-tiv');
const TOTALS = linesOf('arms-totals');

const THEN = '2016-12-15';
const NOW = shippedRelease.published.slice(0, 10);
const days = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;
const mean = (values: number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const total = (lines: Line[], column: string) =>
  lines.reduce((sum, line) => sum + Number(line[column]), 0);
const thirds = (hits: number, all: number): Verdict =>
  all === 0
    ? 'untestable'
    : 3 * hits >= 2 * all
      ? 'supported'
      : 3 * hits < all
        ? 'contradicted'
        : 'mixed';
const parts = (...held: boolean[]): Verdict =>
  held.every(Boolean) ? 'supported' : held.some(Boolean) ? 'mixed' : 'contradicted';

const begun = (lines: Line[], day: string) =>
  lines.filter((line) => (line.start === '' ? day === NOW : line.start! <= day));
const tie = (a: string, b: string, day: string) =>
  begun(RELATIONS, day).filter(
    (line) => (line.source === a && line.target === b) || (line.source === b && line.target === a)
  );
const TERMS = LEADERS.filter(
  (line) => line.country === 'JPN' && line.office === 'Prime Minister' && line.start! <= THEN
).sort((a, b) => (a.start! < b.start! ? 1 : -1));
const ABE = TERMS[0]!;
const lastYear = (day: string) => Math.min(Number(day.slice(0, 4)) - 1, 2024);
const delivered = (recipient: string, from: number, to: number) =>
  total(
    TIV.filter(
      (line) =>
        line.supplier === 'RUS' &&
        line.recipient === recipient &&
        Number(line.year) >= from &&
        Number(line.year) <= to
    ),
    'tiv'
  );
const inAll = (direction: string, country: string, from: number, to: number) =>
  total(
    TOTALS.filter(
      (line) =>
        line.direction === direction &&
        line.country === country &&
        Number(line.year) >= from &&
        Number(line.year) <= to
    ),
    'tiv'
  );

/** What a claim comes to on a day: its verdict, and figures that must be among those of the judgement. */
interface Outcome {
  readonly verdict: Verdict;
  readonly figures: Readonly<Record<string, unknown>>;
}

/** Polls of a term in days of office. */
const inOffice = (term: Line, from: number, to: number, day: string) =>
  APPROVAL.filter((line) => {
    const at = days(term.start!, line.end!);
    const within = line.end! <= (term.end || day) && line.end! <= day;
    return (
      line.leader === term.leader && line.country === 'JPN' && within && at >= from && at <= to
    );
  }).map((line) => Number(line.approve));

/** Questions on islands put to the whole of Japan, as lists of their answers. */
function asked(dispute: string, day: string): Line[][] {
  const groups = new Map<string, Line[]>();
  for (const line of SETTLEMENT) {
    if (line.country !== 'JPN' || line.subgroup !== '' || line.dispute !== dispute) continue;
    if (line.end! > day) continue;
    groups.set(line.poll_id!, [...(groups.get(line.poll_id!) ?? []), line]);
  }
  return [...groups.values()];
}
const stance = (answers: Line[], name: string) => answers.filter((line) => line.stance === name);

/** In how many surveys naming both Russia’s share is on the better side. */
function better(
  lines: Line[],
  who: string,
  share: string,
  other: string,
  isBetter: (a: number, b: number) => boolean
) {
  let [holds, polls] = [0, 0];
  for (const russia of lines.filter((line) => line[who] === 'RUS' && line[share] !== '')) {
    const twin = lines.find(
      (line) =>
        line[who] === other &&
        line.pollster === russia.pollster &&
        line.end === russia.end &&
        line[share] !== ''
    );
    if (!twin) continue;
    polls++;
    if (isBetter(Number(russia[share]), Number(twin[share]))) holds++;
  }
  return { holds, polls };
}

const OUTCOMES: Readonly<Record<string, (day: string) => Outcome>> = {
  'abe-approval-60': (day) => {
    const latest = new Map<string, number>();
    for (const line of APPROVAL.filter(
      (one) =>
        one.country === 'JPN' &&
        one.leader === 'Shinzo Abe' &&
        one.end! >= '2016-11-16' &&
        one.end! <= '2016-12-14' &&
        one.end! <= day
    ).sort((a, b) => (a.end! < b.end! ? -1 : 1))) {
      latest.set(line.pollster!, Number(line.approve));
    }
    const shares = [...latest.values()];
    const near = shares.filter((share) => share >= 57.5 && share <= 62.5).length;
    return { verdict: thirds(near, shares.length), figures: { meanPercent: mean(shares) } };
  },
  'predecessors-lower': (day) => {
    const own = mean(inOffice(ABE, 330, 395, day));
    const levels = TERMS.slice(1, 7).map((term) => {
      const year = inOffice(term, 330, 395, day);
      const length = days(term.start!, term.end!);
      return mean(year.length > 0 ? year : inOffice(term, length - 60, length, day));
    });
    const lower = levels.filter((level) => level <= own - 10).length;
    return {
      verdict: thirds(lower, levels.length),
      figures: {
        abeYearPercent: own,
        exceptionYearPercent: mean(inOffice(TERMS[7]!, 330, 395, day)),
        exceptionTwoYearsPercent: mean(inOffice(TERMS[7]!, 700, 760, day))
      }
    };
  },
  'predecessors-short': () => {
    const short = TERMS.slice(1, 7).filter((term) => days(term.start!, term.end!) < 730).length;
    return {
      verdict: short >= 3 ? 'supported' : short >= 1.5 ? 'mixed' : 'contradicted',
      figures: {}
    };
  },
  'trump-tie-popular': (day) => {
    const polls = APPROVAL.filter(
      (line) => line.country === 'JPN' && line.leader === 'Shinzo Abe' && line.end! <= day
    );
    const moves = [...new Set(polls.map((line) => line.pollster!))].flatMap((pollster) => {
      const own = polls
        .filter((line) => line.pollster === pollster)
        .sort((a, b) => (a.end! < b.end! ? -1 : 1));
      const before = own.filter((line) => line.end! >= '2016-10-06' && line.end! < '2016-11-17');
      const after = own.filter((line) => line.start! > '2016-11-17' && line.end! <= '2016-12-15');
      return before.length > 0 && after.length > 0
        ? [Number(after[0]!.approve) - Number(before.at(-1)!.approve)]
        : [];
    });
    const up = moves.filter((move) => move > 0).length;
    const [meanPoints, clear] = [mean(moves), 3 * up >= 2 * moves.length && mean(moves) >= 3];
    return {
      verdict: meanPoints <= 0 ? 'contradicted' : clear ? 'supported' : 'mixed',
      figures: { meanPoints }
    };
  },
  'nt-less-visceral': (day) => {
    const islands = ['Northern Territories', 'Senkaku Islands', 'Takeshima'];
    const bare = (line: Line) =>
      `${line.pollster} ${islands.reduce((text, name) => text.replace(`the ${name}`, '…').replace(name, '…'), line.question!)}`;
    const first = (dispute: string) => asked(dispute, day).map((answers) => answers[0]!);
    const others = [...first('senkaku'), ...first('takeshima')];
    const pairs = first('northern-territories').flatMap((one) =>
      others.filter((other) => bare(other) === bare(one)).map((other) => [one, other] as const)
    );
    const lower = pairs.filter(([one, other]) => Number(one.percent) < Number(other.percent));
    const insisted = asked('northern-territories', day)
      .filter(([line]) => line!.end!.startsWith('2016') && line!.proxy === 'false')
      .map((answers) => total(stance(answers, 'insist-all'), 'percent'));
    return {
      verdict: thirds(lower.length, pairs.length),
      figures: { ntInsist: { low: Math.min(...insisted), high: Math.max(...insisted) } }
    };
  },
  'majority-accepts-less': (day) => {
    const polls = asked('northern-territories', day).filter(
      (answers) =>
        answers[0]!.end! >= '2016-01-01' &&
        answers[0]!.proxy === 'false' &&
        stance(answers, 'accept-less').length > 0 &&
        stance(answers, 'insist-all').length > 0
    );
    const majorities = polls.filter(
      (answers) => total(stance(answers, 'accept-less'), 'percent') > 50
    ).length;
    return { verdict: thirds(majorities, polls.length), figures: { majorities } };
  },
  'senkaku-takeshima-unthinkable': (day) => {
    const [senkaku, takeshima] = ['senkaku', 'takeshima'].map((dispute) =>
      asked(dispute, day)
        .filter((answers) => answers[0]!.proxy === 'false')
        .filter((answers) => stance(answers, 'accept-less').length > 0)
        .map((answers) => total(stance(answers, 'accept-less'), 'percent'))
    );
    const thinkable = [...senkaku!, ...takeshima!].some((share) => share >= 20);
    const both = senkaku!.length > 0 && takeshima!.length > 0;
    return {
      verdict: both ? (thinkable ? 'mixed' : 'supported') : thinkable ? 'mixed' : 'untestable',
      figures: {}
    };
  },
  'russians-less-threatening': (day) => {
    const known = PERCEPTION.filter((line) => line.end! <= day);
    const threat = known.filter((line) => line.country === 'JPN' && line.measure === 'threat');
    const views = known.filter((line) => line.about === 'JPN' && line.measure === 'favourability');
    const less = (a: number, b: number) => a < b;
    const more = (a: number, b: number) => a > b;
    const threatChina = better(threat, 'about', 'unfavourable', 'CHN', less);
    const threatSouthKorea = better(threat, 'about', 'unfavourable', 'KOR', less);
    const towardJapanChina = better(views, 'country', 'favourable', 'CHN', more);
    const towardJapanSouthKorea = better(views, 'country', 'favourable', 'KOR', more);
    const four = [threatChina, threatSouthKorea, towardJapanChina, towardJapanSouthKorea];
    return {
      verdict: parts(...four.map(({ holds, polls }) => 3 * holds >= 2 * polls)),
      figures: { threatChina, threatSouthKorea, towardJapanChina, towardJapanSouthKorea }
    };
  },
  'putin-many-visits': (day) => {
    const visits = begun(RELATIONS, day).filter(
      (line) =>
        line.kind === 'negotiation' && line.name!.startsWith('Putin in Tokyo') && line.start! < THEN
    );
    return {
      verdict: visits.length >= 3 ? 'supported' : visits.length === 2 ? 'mixed' : 'contradicted',
      figures: { years: visits.map((line) => Number(line.start!.slice(0, 4))).sort() }
    };
  },
  'sanctions-but-engaged': (day) => {
    const left = ABE.end! <= day ? ABE.end! : day;
    const pair = tie('JPN', 'RUS', day).filter(
      (line) => line.start! >= '2014-01-01' && line.start! <= left
    );
    const sanctions = pair.filter((line) => line.kind === 'sanctions' && line.source === 'JPN');
    const first = sanctions.map((line) => line.start!).sort()[0];
    const meetings = pair.filter(
      (line) => line.kind === 'negotiation' && first !== undefined && line.start! > first
    );
    return {
      verdict:
        sanctions.length === 0 || meetings.length === 0
          ? 'contradicted'
          : meetings.length >= 3
            ? 'supported'
            : 'mixed',
      figures: { japanSanctions: sanctions.length, embargoOnJapan: false }
    };
  },
  'alliance-scope': (day) => {
    const dispute = tie('JPN', 'RUS', day).find((line) => line.kind === 'territorial-dispute')!;
    expect(dispute.end).toBe('');
    return { verdict: 'untestable', figures: {} };
  },
  'russia-china-exercises': (day) => {
    const exercises = tie('CHN', 'RUS', day).filter((line) => line.kind === 'joint-exercise');
    const last = day > '2022' ? 2021 : 2016;
    const between = (from: number, to: number) =>
      exercises.filter(
        (line) => Number(line.start!.slice(0, 4)) >= from && Number(line.start!.slice(0, 4)) <= to
      );
    const count = between(last - 4, last).length;
    const countBefore = between(last - 9, last - 5).length;
    const near = between(last - 4, last).some((line) => line.description!.includes('Sea of Japan'));
    const far = exercises.some((line) => line.description!.includes('Mediterranean'));
    return { verdict: parts(count > countBefore, near, far), figures: { count, countBefore } };
  },
  'russia-arms-china': (day) => {
    const last = lastYear(day);
    const advanced = DEALS.filter(
      (line) =>
        line.supplier === 'RUS' &&
        line.recipient === 'CHN' &&
        line.status === 'new' &&
        Number(line.order_year) > last - 10 &&
        Number(line.order_year) <= last &&
        Number(line.tiv_delivered) / Number(line.delivered) >= 50
    );
    const tivMillions = delivered('CHN', last - 4, last);
    return {
      verdict: parts(advanced.length > 0, tivMillions > 0),
      figures: {
        tivMillions,
        ofExportsPercent: (100 * tivMillions) / inAll('exports', 'RUS', last - 4, last),
        heightAYearMillions: delivered('CHN', 1999, 2007) / 9
      }
    };
  },
  'russia-arms-neighbours': (day) => {
    const last = lastYear(day);
    const deals = DEALS.filter(
      (line) =>
        line.supplier === 'RUS' &&
        Number(line.order_year) >= 1992 &&
        Number(line.order_year) <= last
    );
    const to = (recipient: string) => deals.filter((line) => line.recipient === recipient);
    const has = (recipient: string, category: string) =>
      to(recipient).some((line) => line.category === category);
    const came = to('IDN').filter(
      (line) => line.weapon!.startsWith('Su-') && Number(line.delivered) > 0
    );
    return {
      verdict: parts(
        has('VNM', 'submarines') &&
          has('VNM', 'air-defence') &&
          delivered('VNM', last - 4, last) > 0,
        to('IND').length >= 50 && delivered('IND', last - 4, last) > 0,
        came.length > 0 && delivered('IDN', last - 4, last) > 0
      ),
      figures: { indiaDeals: to('IND').length, indonesiaFighters: total(came, 'ordered') }
    };
  },
  'border-frictions': (day) => {
    const dispute = tie('CHN', 'RUS', day).find((line) => line.kind === 'territorial-dispute')!;
    const years = days(dispute.start!, dispute.end!) / 365.25;
    return {
      verdict: years >= 20 ? 'supported' : 'mixed',
      figures: { settled: Date.parse(dispute.end!) / 86_400_000 }
    };
  },
  'far-east-investment': (day) => {
    const lines = begun(RELATIONS, day).filter(
      (line) => line.kind === 'investment' && line.target === 'RUS'
    );
    const of = (source: string) => lines.filter((line) => line.source === source);
    const told = (source: string) => ({
      count: of(source).length,
      strength: total(of(source), 'strength')
    });
    return { verdict: 'untestable', figures: { japan: told('JPN'), china: told('CHN') } };
  },
  'no-deal-soon': (day) => {
    if (day < '2017-12-15') return { verdict: 'untestable', figures: { treaties: 0 } };
    const year = (line: Line, column: string) =>
      line[column]! >= '2016-12-15' && line[column]! <= '2017-12-15';
    const treaties = EVENTS.filter(
      (line) =>
        line.kind === 'treaty' &&
        year(line, 'date') &&
        /JPN/.test(line.countries!) &&
        /RUS/.test(line.countries!)
    );
    const talks = tie('JPN', 'RUS', day).filter(
      (line) => line.kind === 'negotiation' && year(line, 'start')
    );
    const great = talks.some((line) => Number(line.strength) >= 3);
    return {
      verdict: treaties.length > 0 ? 'contradicted' : great ? 'mixed' : 'supported',
      figures: { treaties: treaties.length, talks: talks.length }
    };
  },
  'article-9-aim': (day) => ({
    verdict: 'untestable',
    figures: {
      daysInOffice: days(ABE.start!, ABE.end! <= day ? ABE.end! : day),
      elections: EVENTS.filter(
        (line) =>
          line.kind === 'election' &&
          line.countries === 'JPN' &&
          line.date! >= ABE.start! &&
          line.date! <= (ABE.end! <= day ? ABE.end! : day)
      ).length
    }
  })
};

test('every claim of claims.csv has a rule, in the order of the table', () => {
  expect(CLAIMS.map((claim) => claim.id)).toEqual(linesOf('claims').map((line) => line.id));
  expect(Object.keys(OUTCOMES).sort()).toEqual(CLAIMS.map((claim) => claim.id).sort());
});

describe.each([
  [THEN, WRITTEN],
  [NOW, publicationDay(shippedRelease)]
])('on %s', (text, day) => {
  test.each(CLAIMS)('$id', (claim) => {
    const { verdict, figures, rows } = claim.judge(shippedRelease, day);
    const outcome = OUTCOMES[claim.id]!(text);
    expect(verdict).toBe(outcome.verdict);
    for (const [name, value] of Object.entries(outcome.figures)) {
      const got = (figures as Record<string, unknown>)[name];
      if (typeof value === 'number') expect(got, name).toBeCloseTo(value, 9);
      else expect(got, name).toEqual(value);
    }
    expect(rows.length).toBeGreaterThan(0);
  });
});
