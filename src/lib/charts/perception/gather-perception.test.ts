import { describe, expect, test } from 'vitest';
import { View } from '#lib/core/release/view.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import { formatDay } from '#lib/core/table/day.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { gatherPerception } from './gather-perception.ts';
import { seriesOf, type PerceptionData } from './perception-data.ts';

function gather(address = '', extent: 'brief' | 'full' = 'full') {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  return gatherPerception(new View(shippedRelease, selection, 'perception'), options, extent);
}
const series = (data: PerceptionData) => data.blocks.flatMap(seriesOf);
const surveys = (data: PerceptionData) => series(data).flatMap((one) => one.surveys);
const panels = (data: PerceptionData) =>
  data.blocks.map((block) => [block.sentiment, ...block.panels.map(({ country }) => country)]);

describe('which panels there are', () => {
  test('one for each question and public with figures', () => {
    expect(panels(gather())).toEqual([
      ['affinity', 'JPN'],
      ['favourability', 'JPN', 'RUS', 'CHN', 'KOR'],
      ['threat', 'JPN', 'CHN', 'KOR', 'USA'],
      ['attitude', 'JPN', 'RUS']
    ]);
    expect(panels(gather('sentiment=attitude&answer=unfavourable'))).toEqual([
      ['attitude', 'JPN', 'RUS', 'CHN', 'USA']
    ]);
  });

  test('on the dashboard the first two questions, from 2000', () => {
    const data = gather('', 'brief');
    expect(data.blocks.map(({ sentiment }) => sentiment)).toEqual(['affinity', 'favourability']);
    expect(data.hidden).toEqual(['threat', 'attitude']);
    expect(Math.min(...surveys(data).map(({ day }) => day))).toBeGreaterThan(0);
    expect(data.blocks[0]!.earlier).toBe(1);
  });

  test('the chosen question alone', () => {
    expect(panels(gather('sentiment=threat', 'brief'))).toHaveLength(1);
  });

  test('a country chosen elsewhere leaves the views of it and from it', () => {
    for (const { country, about } of series(gather('country=RUS'))) {
      expect([country, about]).toContain('RUS');
    }
  });

  test('time chosen elsewhere bounds the axis, its own does not', () => {
    const time = 'from=2010-03-01&to=2016-12-31';
    const [affinity] = gather(time).blocks;
    expect(formatDay(affinity!.from)).toBe('2010-03-01');
    expect(formatDay(affinity!.to)).toBe('2016-12-31');
    const own = gather(`${time}&by=time.perception`);
    expect(surveys(own)).toHaveLength(surveys(gather()).length);
    expect(surveys(own).filter(({ inFocus }) => inFocus)).toHaveLength(
      surveys(gather(time)).length
    );
  });

  test('no rows leave nothing', () => {
    expect(gather('pollster=NHK').blocks).toEqual([]);
  });
});

describe('lines', () => {
  const all = ['', 'answer=unfavourable'].flatMap((address) => series(gather(address)));

  test('join one pollster, one public, one country and one question', () => {
    for (const { surveys: found, pollster, country, about } of all) {
      const measures = new Set(found.map(({ row }) => row.measure));
      expect(measures.size).toBe(1);
      for (const { row } of found) {
        expect(row).toMatchObject({ pollster, country, about });
      }
    }
  });

  test('join only figures that the notes give the same wording', () => {
    const wordingOf = (note: string | null) => note?.split(';')[0]!.split(' / ')[0] ?? '';
    for (const { stretches, surveys: found } of all) {
      if (found[0]!.row.measure !== 'attitude') continue;
      for (const stretch of stretches) {
        expect(new Set(stretch.map(({ row }) => wordingOf(row.note))).size).toBe(1);
      }
    }
  });

  test('break where the way of asking changed', () => {
    for (const { stretches } of all) {
      for (const stretch of stretches) {
        const modes = stretch.flatMap(({ row }) => row.mode?.replace(/ \(.*/, '') ?? []);
        expect(new Set(modes).size).toBeLessThanOrEqual(1);
      }
    }
    const [affinity] = gather().blocks;
    expect(affinity!.panels[0]!.modeChanges.map(({ mode, year }) => [mode, year])).toEqual([
      ['mail', 2020]
    ]);
  });

  test('break over more than five years', () => {
    for (const { stretches } of all) {
      for (const stretch of stretches) {
        stretch.slice(1).forEach((survey, i) => {
          expect(survey.day - stretch[i]!.day).toBeLessThanOrEqual(5 * 366);
        });
      }
    }
  });

  test('keep every survey once, in order of time, with a share from 0 to 100', () => {
    for (const { surveys: found, stretches } of all) {
      expect(stretches.flat()).toEqual(found);
      for (const { percent } of found) {
        expect(percent).toBeGreaterThanOrEqual(0);
        expect(percent).toBeLessThanOrEqual(100);
      }
      const days = found.map(({ day }) => day);
      expect(days).toEqual([...days].sort((a, b) => a - b));
    }
  });
});

describe('shares', () => {
  test('are of the answer asked for, of threat always of those who feel one', () => {
    for (const answer of ['favourable', 'unfavourable'] as const) {
      for (const { row, percent } of surveys(gather(`answer=${answer}`))) {
        const published =
          answer === 'favourable' && row.measure !== 'threat'
            ? row.favourablePercent
            : row.unfavourablePercent;
        expect(percent).toBe(published);
      }
    }
  });

  test('those not published are counted, not drawn', () => {
    const data = gather('sentiment=affinity&answer=unfavourable');
    const rows = shippedRelease.table('perception').rows();
    const affinity = rows.filter(({ measure }) => measure === 'affinity');
    expect(surveys(data).length + data.blocks[0]!.withoutShare).toBe(affinity.length);
  });
});

describe('its own choice', () => {
  test.each(['pair=JPN-RUS', 'country=RUS', 'pollster=Cabinet+Office'])(
    '%s dims the other views and removes none',
    (choice) => {
      const own = gather(`${choice}&by=${choice.split('=')[0]}.perception`);
      expect(surveys(own)).toHaveLength(surveys(gather()).length);
      const kept = surveys(own).filter(({ inFocus }) => inFocus);
      expect(kept.map(({ row }) => row.index).sort()).toEqual(
        surveys(gather(choice))
          .map(({ row }) => row.index)
          .sort()
      );
    }
  );
});

test('the story compares Russia and China in one survey of 2016', () => {
  const { russia, china } = gather('', 'brief').story!;
  expect([russia.percent, china.percent]).toEqual([19.3, 16.8]);
  expect(russia.row.pollster).toBe('Cabinet Office');
  expect(formatDay(russia.row.fieldworkEnd)).toBe('2016-11-06');
  expect(gather('country=RUS').story).toBeNull();
  expect(gather('answer=unfavourable').story).toBeNull();
});
