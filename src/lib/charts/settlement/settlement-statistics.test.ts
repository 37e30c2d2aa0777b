import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/text/language.ts';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import { poolQuestions } from './pool-questions.ts';
import type { SettlementData } from './settlement-data.ts';
import type { SettlementScene } from './settlement-scene.ts';
import { settlement } from './settlement.ts';
import { intervalOf } from './share-interval.ts';

function draw(drawing?: Drawing) {
  const drawn = drawChart(settlement, drawing);
  const data = drawn.data as SettlementData;
  const scene = drawn.scene as SettlementScene;
  return { ...drawn, data, scene, questions: data.groups.flatMap((group) => group.questions) };
}

describe('how sure a share is', () => {
  const marksOf = (drawing: Drawing, start: string) =>
    draw(drawing).scene.marks.filter(({ id }) => id.startsWith(start));

  test('an interval stands beside each share of a known sample, in words and as a line', () => {
    const { scene, table } = draw({ address: 'pollster=Nikkei' });
    const [mark] = scene.marks.filter(({ id }) => id.startsWith('answer:nikkei-2016-11'));
    expect(mark!.label[0]).toBe(
      '“Aim for the return of all four islands” 29%, 95% interval 26\u2060–\u206032%'
    );
    // Aug 2016 tells no sample: two sides of one question have a line.
    expect(scene.whiskers.inFocus.match(/H/g)).toHaveLength(2);
    expect(table.rows.map(({ cells }) => cells[8]).sort()).toEqual([
      '',
      '',
      '26\u2060–\u206032%',
      '57\u2060–\u206063%'
    ]);
  });

  test('volunteers, experts and part of a sample have none', () => {
    const address = 'proxies=on';
    const labels = (start: string) =>
      marksOf({ address, extent: 'full' }, start).map(({ label }) => label[0]!);
    for (const start of [
      'answer:nifty',
      'answer:seijiyama-2016',
      'answer:genron-2012-10-nationalise'
    ]) {
      expect(labels(start).length).toBeGreaterThan(0);
      expect(
        labels(start).every((label) => label.endsWith('no sampling margin of error applies'))
      ).toBe(true);
    }
    expect(labels('answer:mofa-2016-03').every((label) => label.endsWith('no interval'))).toBe(
      true
    );
    const { questions } = draw({ address, extent: 'full' });
    for (const { of } of questions.filter(({ of }) => of.sampleSize === null)) {
      expect(intervalOf(of.sharePercent, of).kind).not.toBe('interval');
    }
  });

  test('an interval never leaves 0-100 and holds its share', () => {
    for (const { answers } of draw({ extent: 'full', address: 'proxies=on' }).questions) {
      for (const { row } of answers) {
        const interval = intervalOf(row.sharePercent, row);
        if (interval.kind !== 'interval') continue;
        expect(interval.low).toBeGreaterThanOrEqual(0);
        expect(interval.high).toBeLessThanOrEqual(100);
        expect(interval.low).toBeLessThanOrEqual(row.sharePercent);
        expect(interval.high).toBeGreaterThanOrEqual(row.sharePercent);
      }
    }
  });

  test('the same question asked twice is compared with its margin', () => {
    const { questions, words } = draw({ extent: 'full', address: 'country=RUS' });
    const changeIn = (id: string) =>
      questions.find((question) => question.id.startsWith(id))!.answers[0]!.change;
    // 52 to 59 %, 1,500 people each: 1.959964·√(52·48/1500 + 59·41/1500) = 3.548.
    expect(changeIn('fom-2000')).toMatchObject({ points: 7, verdict: 'clear' });
    expect(changeIn('fom-2000')!.margin).toBeCloseTo(3.5475, 3);
    expect(changeIn('fom-1999')).toBeNull();
    expect(changeIn('levada-2016-05-islands')).toMatchObject({ verdict: 'no-sample' });
    const told = words.details!.items.find(({ title }) => title.startsWith('FOM, Sept 2000'));
    expect(told!.text).toContain('since Sept 1999: +7 points, more than the margin of ±3.5');
    expect(draw().words.details).toBeUndefined();
  });

  test('a change of mode breaks the comparison', () => {
    const { questions } = draw({ extent: 'full', address: 'proxies=on&dispute=senkaku' });
    const mail = questions.find(({ of }) => of.pollster === 'Cabinet Office' && of.mode === 'mail');
    expect(mail!.answers.every(({ change }) => change === null)).toBe(true);
  });
});

describe('pooling', () => {
  const pooled = (address: string, locale: Locale = 'en') =>
    draw({ extent: 'full', address, locale });

  test('is done only when asked for, and changes no other figure', () => {
    const plain = pooled('country=RUS');
    const asked = pooled('country=RUS&pool=on');
    expect(plain.data.groups.every((group) => group.pooled.length === 0)).toBe(true);
    expect(asked.data.groups.some((group) => group.pooled.length > 0)).toBe(true);
    expect(asked.questions).toEqual(plain.questions);
    expect(asked.words.headline).toBe(plain.words.headline);
    expect(plain.words.notes.join()).toContain('Nothing is averaged');
    expect(asked.words.notes.join()).not.toContain('Nothing is averaged');
  });

  test('puts together only the same answer to the same words', () => {
    for (const { pooled: pools } of pooled('proxies=on&pool=on').data.groups) {
      for (const { shares } of pools) {
        for (const { rows } of shares) {
          expect(rows.length).toBeGreaterThan(1);
          const distinct = (property: 'question' | 'option' | 'country' | 'dispute') =>
            new Set(rows.map((row) => row[property])).size;
          for (const property of ['question', 'option', 'country', 'dispute'] as const) {
            expect(distinct(property)).toBe(1);
          }
          expect(rows.every((row) => row.subgroup === null && row.sampleSize !== null)).toBe(true);
        }
      }
    }
  });

  test('gives the mean of DerSimonian and Laird with Q and τ² of the shares', () => {
    const rows = [
      [60, 1013],
      [57, 1500],
      [55.5, 800]
    ] as const;
    const of = pooled('pollster=FOM').questions[0]!.of;
    const questions = rows.map(([sharePercent, sampleSize], index) => {
      const row = { ...of, index, sharePercent, sampleSize, severalAnswers: false };
      const answers = [{ row, dimmed: false, change: null }];
      return { id: `${index}`, of: row, answers, whole: true, dimmed: false, outside: false };
    });
    const share = poolQuestions(questions)[0]!.shares[0]!;
    expect(share.sharePercent).toBeCloseTo(57.556059, 6);
    expect(share.heterogeneity).toBeCloseTo(4.07913, 5);
    expect(share.betweenVariance).toBeCloseTo(2.379565, 6);
    expect((share.high - share.low) / 2).toBeCloseTo(1.959964 * 1.24741, 4);
  });

  test('says how far the polls differ, in three languages', () => {
    const told = (locale: Locale) =>
      pooled('pollster=FOM&pool=on', locale)
        .scene.texts.map(({ text }) => text)
        .join(' ');
    expect(told('en')).toContain(
      'differ by about 3.4 points beyond chance (Q\u00a015.9, τ²\u00a011.5)'
    );
    expect(told('ja')).toContain('τ²\u00a011.5');
    expect(told('ru')).toContain('τ²\u00a011,5');
  });

  test('says so where there is nothing to pool', () => {
    expect(pooled('pollster=Nikkei&pool=on').words.notes[1]).toMatch(/^Nothing to pool/);
  });
});
