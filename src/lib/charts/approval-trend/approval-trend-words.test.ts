import { expect, test } from 'vitest';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import { approvalTrend } from './approval-trend.ts';

const wordsOf = (drawing: Drawing) => drawChart(approvalTrend, drawing).words;

test('the kicker says whom, when and by whom', () => {
  const kicker = (address: string) => wordsOf({ address }).kicker;
  expect(kicker('')).toBe('Approval · Japan, second Abe government');
  expect(kicker('?pollster=NHK')).toBe('Approval · Japan, second Abe government, NHK');
  expect(kicker('?country=JPN')).toBe('Approval · Japan, 13 leaders');
  expect(kicker('?from=2014-01-01&to=2018-12-31')).toBe('Approval · Japan and Russia, 2014–2018');
});

test('the subtitle says what was asked and how to read it', () => {
  expect(wordsOf({}).subtitle).toBe(
    'Share of the public approving of the cabinet, %. Rings are single polls by 12 pollsters; the line is their monthly mean'
  );
  expect(wordsOf({ address: '?trend=none' }).subtitle).not.toContain('line');
  expect(wordsOf({ address: '?country=RUS' }).subtitle).toContain('leader’s work');
  expect(wordsOf({ address: '?country=VNM' }).subtitle).toContain('Without the filter Country');
});

test('the summary tells the polls before the meeting', () => {
  expect(wordsOf({}).summary.replaceAll('\u2060', '')).toContain(
    'The polls that ended in the four weeks before the meeting of 15 December 2016 (8) range over 49–61%, mean 54%.'
  );
});

test('sources are named while they are few', () => {
  expect(wordsOf({}).sources).toBe('Sources: 12 pollsters, 762 polls');
  expect(wordsOf({ address: '?pollster=NHK' }).sources).toBe('Sources: NHK, 95 polls');
  expect(wordsOf({ address: '?pollster=NHK', locale: 'ru' }).sources).toBe(
    'Источники: NHK, 95\u00a0опросов'
  );
});

test('caveats follow the polls shown', () => {
  const notes = (drawing: Drawing) => wordsOf(drawing).notes.join('\n');
  expect(notes({})).toContain('from 5 polls on, the highest and the lowest are dropped');
  expect(notes({ address: '?trend=none' })).not.toContain('mean of each month');
  expect(notes({ address: '?measure=net' })).toContain('14 polls give no share disapproving');
  expect(notes({ address: '?pollster=NHK' })).toContain('added mobile phones in Apr 2017');
  expect(notes({ address: '?country=IDN' })).toContain('satisfied');
  expect(notes({ address: '?country=IND' })).toContain('favourable view');
  expect(notes({ address: '?country=RUS', extent: 'full' })).toContain(
    'Vladimir Putin is rated in the office held at the time: Prime Minister 1999'
  );
  expect(notes({ extent: 'full' })).toContain('43 polls are dated by their month only');
  expect(notes({ address: '?country=VNM' })).toBe('');
});

test('the table holds the polls shown, the newest first, with the figure of the measure', () => {
  const { table } = drawChart(approvalTrend, { address: '?pollster=NHK&measure=net' });
  expect(table.columns.map((column) => column.label)).toContain('Net, points');
  expect(table.rows).toHaveLength(95);
  expect(table.rows[0]!.cells[0]).toContain('2020');
  expect(table.rows[0]!.choices).toEqual([{ dimension: 'pollster', value: 'NHK' }]);
  expect(table.rows[0]!.records[0]!.dataset).toBe('approval');
});

test('the select names the leader shown, or that several are', () => {
  const pick = (drawing: Drawing) => {
    const { data, language } = drawChart(approvalTrend, drawing);
    return approvalTrend.pick!(data, language);
  };
  expect(pick({}).chosen).toBe('Shinzo Abe');
  expect(pick({}).values).toHaveLength(22 - 1);
  expect(pick({}).values[0]).toEqual({ value: 'Sanae Takaichi', text: 'Japan · Sanae Takaichi' });
  const several = pick({ address: '?country=RUS' });
  expect(several.chosen).toBe('');
  expect(several.values[0]).toEqual({ value: '', text: 'Several: Putin and Medvedev' });
  const one = '?country=RUS&leader=Vladimir+Putin&by=leader.approval-trend';
  expect(pick({ address: one }).chosen).toBe('Vladimir Putin');
});
