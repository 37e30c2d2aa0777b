import { describe, expect, test } from 'vitest';
import { viewFor } from '#lib/charts/chart.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { completedMonths, elapsedMonths } from '#lib/core/statistics/completed-months.ts';
import { stateSpaceTrend } from '#lib/core/statistics/state-space-trend.ts';
import { trendPolls } from '#lib/core/statistics/trend-polls.ts';
import { parseDay } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { approvalInOffice } from './approval-in-office.ts';
import { gatherApprovalInOffice } from './gather-approval-in-office.ts';
import type { OfficeData, TermLine } from './office-data.ts';
import { monthsOfPoll } from './terms-of-polls.ts';

function gather(address = '', extent: 'brief' | 'full' = 'full'): OfficeData {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  return gatherApprovalInOffice(
    viewFor(approvalInOffice, shippedRelease, selection),
    options,
    extent
  );
}
function termOf({ lines }: OfficeData, leader: string, start: string): TermLine {
  const day = parseDay(start);
  return lines.find(({ term }) => term.leader === leader && term.termStart === day)!;
}
const abe = (data: OfficeData) => termOf(data, 'Shinzo Abe', '2012-12-26');
const MAKES = ['', 'line=mean', 'line=adjusted'];
const COUNTRIES = ['JPN', 'RUS', 'USA', 'KOR', 'IDN', 'IND'];

describe('a term', () => {
  test('of the meeting is 47 completed months old', () => {
    expect(completedMonths(abe(gather()).term.termStart, parseDay('2016-12-15')!)).toBe(47);
  });

  test('is a line of its own: a return starts at zero', () => {
    for (const address of MAKES) {
      const own = gather(address).lines.filter(({ term }) => term.leader === 'Shinzo Abe');
      expect(own).toHaveLength(2);
      for (const { points } of own) expect(points[0].months).toBeLessThan(2);
      expect(own.map(({ monthsServed }) => monthsServed)).toEqual([12, 92]);
    }
  });

  test('ends with its leader: nothing is carried on', () => {
    for (const address of MAKES) {
      for (const country of COUNTRIES) {
        for (const { term, points } of gather(`${address}&country=${country}`).lines) {
          if (term.termEnd === null) continue;
          const end = elapsedMonths(term.termStart, term.termEnd);
          expect(points.at(-1)!.months).toBeLessThanOrEqual(end);
        }
      }
    }
    const hatoyama = termOf(gather(), 'Yukio Hatoyama', '2009-09-16');
    expect(hatoyama).toMatchObject({ ends: 'left', monthsServed: 8, afterOneYear: null });
    expect(hatoyama.points.at(-1)!.value).toBe(21);
  });

  test('after one year by NHK: Abe 54 %, the six before him 15 to 34 %, or gone', () => {
    const data = gather('', 'brief');
    const values = data.lines.map(({ afterOneYear }) => afterOneYear?.value);
    // Koizumi, Abe, Fukuda, Aso, Hatoyama, Kan, Noda, Abe.
    expect(values.at(-1)).toBe(54);
    const before = values.slice(1, -1);
    expect(before.filter((value) => value === undefined)).toHaveLength(1);
    expect(Math.min(...before.flatMap((value) => value ?? []))).toBe(15);
    expect(Math.max(...before.flatMap((value) => value ?? []))).toBe(34);
  });
});

describe('points', () => {
  test.each(MAKES)('run forward, and each poll counts once, in its own month: ?%s', (address) => {
    for (const country of COUNTRIES) {
      for (const { points, term } of gather(`${address}&country=${country}`).lines) {
        const polls = points.flatMap((point) => point.polls);
        expect(new Set(polls).size).toBe(polls.length);
        for (const [i, point] of points.entries()) {
          expect(point.polls.length).toBeGreaterThan(0);
          if (i > 0) expect(point.months).toBeGreaterThanOrEqual(points[i - 1]!.months);
          else expect(point.joined).toBe(false);
          for (const poll of point.polls) {
            const own = monthsOfPoll(poll, term);
            expect(Math.floor(own)).toBe(Math.floor(point.months));
          }
        }
      }
    }
  });

  test('of a month are the mean, from five polls on without the highest and the lowest', () => {
    for (const { points } of gather('line=mean').lines) {
      for (const { value, polls, standardError } of points) {
        const shares = polls.map(({ approvePercent }) => approvePercent).sort((a, b) => a - b);
        const kept = shares.length >= 5 ? shares.slice(1, -1) : shares;
        expect(value).toBeCloseTo(kept.reduce((sum, share) => sum + share, 0) / kept.length, 9);
        expect(standardError).toBeNull();
      }
    }
  });

  test('of a trend are its state-space estimate in the middle of the month', () => {
    const { term, points } = abe(gather('line=adjusted'));
    const { polls } = trendPolls(
      points.flatMap((point) => point.polls),
      'approve'
    );
    const model = stateSpaceTrend(polls, { houses: true })!;
    const point = points.find(({ months }) => Math.floor(months) === 47)!;
    // 48th month: 26 November to 25 December 2016.
    const middle = parseDay('2016-12-11')!;
    expect(point.months).toBe(47.5);
    const [estimate] = model.at([middle]);
    expect(point.value).toBeCloseTo(estimate!.percent, 6);
    expect(point.standardError).toBeCloseTo(estimate!.standardError, 6);
    expect(completedMonths(term.termStart, middle)).toBe(47);
  });

  test('of a trend need eight polls with no gap of more than six weeks', () => {
    const data = gather('line=adjusted&leader=Narendra+Modi');
    expect(data.lines).toEqual([]);
    expect(data.withoutLine.map(({ term }) => term.leader)).toEqual(['Narendra Modi']);
    const DAYS = 42;
    for (const { points } of gather('line=adjusted').lines) {
      for (const [i, point] of points.entries()) {
        if (i === 0) continue;
        const ends = points[i - 1]!.polls.map(({ fieldworkEnd }) => fieldworkEnd);
        const starts = point.polls.map((poll) => poll.fieldworkStart ?? poll.fieldworkEnd);
        const apart = Math.min(...starts) - Math.max(...ends);
        if (point.joined) expect(apart).toBeLessThanOrEqual(DAYS);
      }
    }
  });
});

describe('pollsters', () => {
  test('are one by default, all of a mean or trend, and those asked for', () => {
    expect(gather().sources).toEqual([{ country: 'JPN', pollsters: ['NHK'] }]);
    expect(gather('line=mean').sources[0]!.pollsters).toHaveLength(12);
    expect(gather('line=adjusted&pollster=Kyodo,Jiji').sources[0]!.pollsters).toEqual([
      'Kyodo',
      'Jiji'
    ]);
  });

  test('several of which are asked for make a mean', () => {
    expect(gather('pollster=NHK').make).toBe('polls');
    expect(gather('pollster=NHK,Asahi').make).toBe('mean');
  });

  test('can be kept to those with polls in every term compared', () => {
    const leaders = ['Yoshihiko Noda', 'Naoto Kan', 'Taro Aso'];
    const chosen = `leader=${leaders.join(',').replaceAll(' ', '+')}`;
    const data = gather(`line=mean&mix=same&${chosen}`);
    const behind = (line: TermLine) =>
      new Set(line.points.flatMap(({ polls }) => polls.map(({ pollster }) => pollster)));
    expect(data.lines).toHaveLength(3);
    for (const line of data.lines) {
      expect([...behind(line)].sort()).toEqual([...data.sources[0]!.pollsters].sort());
    }
    // ANN polled on Aso and Noda, not on Kan.
    expect(data.sources[0]!.pollsters).not.toContain('ANN');
    expect(gather(`line=mean&${chosen}`).sources[0]!.pollsters).toContain('ANN');
  });

  test('of all fourteen terms are NHK alone', () => {
    expect(gather('line=mean&mix=same').sources[0]!.pollsters).toEqual(['NHK']);
  });

  test('in common there may be none', () => {
    const none = gather('line=mean&mix=same&pollster=JNN,ANN&country=JPN');
    expect(none).toMatchObject({ noneInCommon: true, lines: [] });
  });

  test('in common do not matter to lines of one pollster', () => {
    expect(gather('mix=same')).toEqual(gather());
  });
});

test.each(MAKES)(
  'its own choice of a leader dims the other terms and removes none: ?%s',
  (line) => {
    const all = gather(line);
    const own = gather(`${line}&leader=Naoto+Kan&by=leader.approval-in-office`);
    expect(own.lines.map(({ id }) => id)).toEqual(all.lines.map(({ id }) => id));
    expect(own.lines.filter(({ chosen }) => chosen).map(({ term }) => term.leader)).toEqual([
      'Naoto Kan'
    ]);
    const filtered = gather(`${line}&leader=Naoto+Kan`);
    expect(filtered.lines.map(({ term }) => term.leader)).toEqual(['Naoto Kan']);
  }
);
