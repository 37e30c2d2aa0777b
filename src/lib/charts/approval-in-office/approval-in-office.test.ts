import { describe, expect, test } from 'vitest';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import { approvalInOffice } from './approval-in-office.ts';
import type { OfficeScene } from './office-scene.ts';

const KAN = 'leader=Naoto+Kan';
const pictures: [string, Drawing][] = [
  ['480', { width: 480 }],
  ['wide', { width: 680 }],
  ['full', { width: 1200, extent: 'full' }],
  ['narrow', { width: 328 }],
  ['ja', { width: 680, locale: 'ja' }],
  ['ru-narrow', { width: 360, locale: 'ru' }],
  ['mean', { width: 680, address: 'line=mean' }],
  ['mean-full-ru', { width: 808, extent: 'full', address: 'line=mean', locale: 'ru' }],
  ['adjusted', { width: 680, address: 'line=adjusted' }],
  ['adjusted-full', { width: 1200, extent: 'full', address: 'line=adjusted' }],
  ['adjusted-narrow', { width: 328, address: 'line=adjusted' }],
  ['adjusted-net-ja', { width: 680, address: 'line=adjusted&measure=net', locale: 'ja' }],
  [
    'same',
    {
      width: 808,
      extent: 'full',
      address: 'line=mean&mix=same&leader=Naoto+Kan,Shinzo+Abe,Taro+Aso,Yoshihiko+Noda'
    }
  ],
  ['chosen', { width: 680, address: KAN }],
  ['own-choice', { width: 680, address: `${KAN}&by=leader.approval-in-office` }],
  ['one-poll', { width: 480, address: 'leader=Shinzo+Abe&from=2016-12-01&to=2016-12-04' }],
  ['empty', { width: 480, address: 'country=VNM' }],
  ['empty-trend', { width: 480, address: 'line=adjusted&leader=Narendra+Modi', locale: 'ru' }]
];

const sceneOf = (drawing: Drawing) => drawChart(approvalInOffice, drawing).scene as OfficeScene;
const LINES = ['pollster', 'mean', 'adjusted'];

test.each(pictures)('approval-in-office, %s', async (name, drawing) => {
  const { svg } = drawChart(approvalInOffice, drawing);
  await expect(svg).toMatchFileSnapshot(storedPicture(`approval-in-office-${name}`));
});

describe('marks', () => {
  test.each(LINES)(
    'each have an id, a record and a choice, and lie within the picture: %s',
    (line) => {
      for (const width of [280, 360, 480, 680, 1200]) {
        for (const extent of ['brief', 'full'] as const) {
          const { marks, height } = sceneOf({ width, extent, address: `line=${line}` });
          expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
          for (const { shape, records, choices } of marks) {
            expect(records.length).toBeGreaterThan(0);
            expect(choices).toHaveLength(1);
            if (shape.kind !== 'point') continue;
            expect(shape.x).toBeGreaterThanOrEqual(0);
            expect(shape.x).toBeLessThanOrEqual(width);
            expect(shape.y).toBeLessThanOrEqual(height);
          }
        }
      }
    }
  );

  test('say the polls and pollsters behind a month', () => {
    const { marks } = sceneOf({ address: 'line=mean' });
    const month = marks.find(({ label }) => label[0] === 'Abe ’12–20 after 12 months: 55%')!;
    expect(month.label[1]).toBe('4 polls by 4 pollsters: Yomiuri, Jiji, NHK, Asahi');
    expect(month.records).toHaveLength(4);
  });

  test('of an adjusted month say its interval, and what changed', () => {
    const { marks } = sceneOf({ address: 'line=adjusted' });
    const changed = marks.find(({ label }) => label.includes('NNN drops out'))!;
    expect(changed.label[0]).toMatch(/^Abe ’12–20 after 6\d months: \d\d%$/);
    expect(changed.label[2]).toMatch(/^95% interval: \d\d\u2060–\u2060\d\d%$/);
  });

  test('of one pollster are its polls', () => {
    const { marks } = sceneOf({});
    const poll = marks.find(({ label }) => label[0] === 'Abe ’12–20 after 12 months: 54%')!;
    expect(poll.label[1]).toMatch(/^NHK, 11\s–\s13 Jan 2014$/);
    expect(poll.records).toHaveLength(1);
  });
});

test('names of ticks cover neither one another nor the names of terms', () => {
  for (const line of LINES) {
    for (const width of [328, 480, 680, 1200]) {
      const { breaks, labels } = sceneOf({ width, extent: 'full', address: `line=${line}` });
      const notes = breaks.flatMap(({ note }) => note ?? []);
      for (const [i, a] of notes.entries()) {
        for (const b of notes.slice(i + 1)) {
          expect(Math.abs(a.y - b.y) < 12 && Math.abs(a.x - b.x) < 20, `${a.text}, ${b.text}`).toBe(
            false
          );
        }
        for (const label of labels) {
          const beside = label.anchor === 'start' ? label.x + 20 : label.x - 20;
          expect(Math.abs(a.y - 4 - label.y) < 8 && Math.abs(a.x - beside) < 20).toBe(false);
        }
      }
    }
  }
});

describe('the table', () => {
  test('has a row for each poll of one pollster', () => {
    const { table } = drawChart(approvalInOffice, { extent: 'full' });
    for (const { records } of table.rows) expect(records).toHaveLength(1);
    expect(table.columns.map(({ label }) => label)).toEqual([
      'Leader',
      'Term',
      'Completed months',
      'Approve, %',
      'Disapprove, %',
      'Pollster',
      'Fieldwork'
    ]);
  });

  test('has of each month the polls and pollsters behind it', () => {
    const { table } = drawChart(approvalInOffice, { address: 'line=mean&leader=Naoto+Kan' });
    const labels = table.columns.map(({ label }) => label);
    const cells = table.rows[12]!.cells;
    expect(cells[labels.indexOf('Completed months')]).toBe('12');
    expect(cells[labels.indexOf('Polls')]).toBe('4');
    expect(cells[labels.indexOf('Pollsters')]).toBe('4');
    expect(cells[labels.indexOf('Pollster')]).toBe('NHK, Jiji, Nikkei, Kyodo');
    expect(table.rows[12]!.records).toHaveLength(4);
  });

  test('has as many cells as columns, however the line is made', () => {
    for (const line of LINES) {
      for (const measure of ['approve', 'disapprove', 'net', 'relative']) {
        const { table } = drawChart(approvalInOffice, {
          address: `line=${line}&measure=${measure}`
        });
        for (const { cells } of table.rows) expect(cells).toHaveLength(table.columns.length);
      }
    }
  });
});

test('the mix of pollsters is no choice where a line has but one', () => {
  expect(approvalInOffice.idleOptions!({})).toEqual(['mix']);
  expect(approvalInOffice.idleOptions!({ line: 'mean' })).toEqual([]);
});

describe('the control of the pollster', () => {
  const pickOf = (address: string) => {
    const { data, language } = drawChart(approvalInOffice, { address });
    return approvalInOffice.pick!(data, language);
  };

  test('stands on the pollster shown', () => {
    expect(pickOf('').chosen).toBe('NHK');
    expect(pickOf('pollster=Asahi').chosen).toBe('Asahi');
    expect(pickOf('pollster=Asahi,NHK').values[0]!.text).toBe('NHK and Asahi');
  });

  test('offers every pollster where lines are made of several', () => {
    expect(pickOf('').values.map(({ value }) => value)).not.toContain('');
    expect(pickOf('line=mean')).toMatchObject({ chosen: '' });
    expect(pickOf('line=mean').values[0]).toEqual({ value: '', text: 'All pollsters' });
    expect(pickOf('line=adjusted&pollster=NHK').chosen).toBe('NHK');
  });
});
