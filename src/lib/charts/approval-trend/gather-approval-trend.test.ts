import { expect, test } from 'vitest';
import { View } from '#lib/core/release/view.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { formatDay } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { pollsOf, seriesOf } from './approval-trend-data.ts';
import { gatherApprovalTrend } from './gather-approval-trend.ts';

function gather(address = '') {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  const view = new View(shippedRelease, selection, 'approval-trend');
  return gatherApprovalTrend(view, options, 'brief');
}
const leadersIn = (address: string) => [
  ...new Set(seriesOf(gather(address)).map((series) => series.leader))
];

test('while nothing is selected: the second Abe government', () => {
  const data = gather();
  expect(data.standard).toBe(true);
  expect(seriesOf(data)).toHaveLength(1);
  expect(pollsOf(data)).toHaveLength(762);
  expect([data.from, data.to].map(formatDay)).toEqual(['2012-12-01', '2020-10-01']);
});

test('the polls before the meeting are the eight that ended in the four weeks before it', () => {
  const found = gather().beforeMeeting.map(({ row }) => [
    row.pollster,
    formatDay(row.fieldworkEnd),
    row.approvePercent
  ]);
  expect(found).toEqual([
    ['Asahi', '2016-11-20', 51],
    ['NNN', '2016-11-20', 53],
    ['ANN', '2016-11-27', 50],
    ['Kyodo', '2016-11-27', 60.7],
    ['Nikkei', '2016-11-27', 58],
    ['JNN', '2016-12-04', 61],
    ['NHK', '2016-12-11', 50],
    ['Jiji', '2016-12-12', 49.2]
  ]);
});

test('a leader brings all times in office, a country all its leaders', () => {
  expect(seriesOf(gather('?leader=Shinzo+Abe')).map((series) => series.polls.length)).toEqual([
    48, 762
  ]);
  expect(leadersIn('?country=RUS')).toEqual(['Vladimir Putin', 'Dmitry Medvedev']);
  expect(leadersIn('?country=JPN')).toHaveLength(13);
});

test('a period alone shows Japan beside Russia', () => {
  const data = gather('?from=2014-01-01&to=2018-12-31');
  expect(data.panels.map((panel) => panel.country)).toEqual(['JPN', 'RUS']);
  expect([data.from, data.to].map(formatDay)).toEqual(['2014-01-01', '2018-12-31']);
});

test('a pollster that never asked about Abe shows whom it asked about', () => {
  expect(leadersIn('?pollster=Levada+Center')).toEqual(['Vladimir Putin', 'Dmitry Medvedev']);
  expect(leadersIn('?pollster=NHK')).toEqual(['Shinzo Abe']);
});

test('filters that no poll answers to change nothing', () => {
  expect(pollsOf(gather('?pair=RUS-VNM&by=pair.network'))).toHaveLength(762);
});

test('what the chart itself selects keeps its context and dims the rest', () => {
  const picked = gather('?pollster=NHK&by=pollster.approval-trend');
  expect(pollsOf(picked)).toHaveLength(762);
  expect(pollsOf(picked).filter((poll) => poll.inFocus)).toHaveLength(95);
  const brushed = gather('?from=2016-01-01&to=2016-12-31&by=time.approval-trend');
  expect(brushed.standard).toBe(true);
  expect(brushed.brushed).toEqual({ from: 16801, to: 17166 });
  expect(pollsOf(brushed)).toHaveLength(762);
});

test('a leader chosen in the chart who is not shown takes the place of those who are', () => {
  expect(leadersIn('?leader=Fumio+Kishida&by=leader.approval-trend')).toEqual(['Fumio Kishida']);
  expect(leadersIn('?leader=Shinzo+Abe&by=leader.approval-trend')).toEqual(['Shinzo Abe']);
  expect(gather('?leader=Shinzo+Abe&by=leader.approval-trend').standard).toBe(true);
  const beside = '?from=2014-01-01&to=2018-12-31&leader=Vladimir+Putin&by=leader.approval-trend';
  expect(leadersIn(beside)).toContain('Shinzo Abe');
});

test('measures: net and relative leave out polls without a share disapproving', () => {
  const [approve, net, relative] = ['approve', 'net', 'relative'].map((measure) =>
    gather(`?measure=${measure}`)
  );
  expect(approve!.withoutMeasure).toBe(0);
  expect([net!.withoutMeasure, pollsOf(net!).length]).toEqual([14, 748]);
  const nhk = (data: typeof net) =>
    data!.beforeMeeting.find(({ row }) => row.pollster === 'NHK')!.value;
  expect([nhk(approve), nhk(net)]).toEqual([50, 18]);
  expect(nhk(relative)).toBeCloseTo(60.9756, 4);
});

test('the break of NHK’s mode splits its trend and is told where NHK is picked out', () => {
  const alone = gather('?pollster=NHK');
  expect(formatDay(alone.mobileAdded!.day)).toBe('2017-04-08');
  const after = seriesOf(alone)[0]!.line.find((mean) => mean.day >= alone.mobileAdded!.day)!;
  expect(after.joined).toBe(false);
  expect(gather('?pollster=NHK&by=pollster.approval-trend').mobileAdded?.pollster).toBe('NHK');
  expect(gather().mobileAdded).toBeNull();
  expect(gather('?pollster=Asahi').mobileAdded).toBeNull();
});

test('nothing to show names the filters whose removal would help', () => {
  const data = gather('?country=VNM&pollster=NHK');
  expect(pollsOf(data)).toEqual([]);
  expect(data.blockedBy).toEqual([{ dimension: 'country', polls: 311 }]);
});
