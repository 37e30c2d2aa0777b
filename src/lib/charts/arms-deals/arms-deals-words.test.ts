import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/text/language.ts';
import { drawChart } from '#tests/draw-chart.ts';
import { shippedRelease } from '#tests/shipped-release.ts';
import { armsDeals } from './arms-deals.ts';
import type { ArmsDealsData } from './gather-arms-deals.ts';

const words = (address: string, locale: Locale = 'en') =>
  drawChart(armsDeals, { address, locale }).words;
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Address, then the headline in English, Japanese and Russian. */
const headlines: [string, string, string, string][] = [
  [
    '',
    'From 2009 to 2013 Vietnam ordered six submarines and 32 fighters from Russia',
    'ベトナムは2009〜13年、ロシアに潜水艦6隻と戦闘機32機を発注',
    'В 2009–2013 годах Вьетнам заказал у России шесть подводных лодок и 32 истребителя'
  ],
  [
    'pair=RUS-VNM',
    'Largest of 18 deals: 6 × Project 636 Kilo class submarine for Vietnam, ordered in 2009',
    '18件の取引で最大はベトナム向けProject 636 Kilo class submarine（6）、2009年発注',
    'Крупнейшая из 18 сделок: Project 636 Kilo class submarine, 6 ед.; получатель — Вьетнам, заказ 2009 года'
  ],
  [
    'country=CHN',
    'Largest of 41 deals: D-30KP-2 for China, ordered in ≈2015',
    '41件の取引で最大は中国向けD-30KP-2、≈2015年発注',
    'Крупнейшая из 41 сделки: D-30KP-2; получатель — Китай, заказ ≈2015 года'
  ],
  [
    'category=submarines',
    'One deal: 6 × Project 636 Kilo class submarine for Vietnam, ordered in 2009',
    '取引は1件：ベトナム向けProject 636 Kilo class submarine（6）、2009年発注',
    'Одна сделка: Project 636 Kilo class submarine, 6 ед.; получатель — Вьетнам, заказ 2009 года'
  ],
  [
    'kind=alliance',
    'No arms deals in this selection',
    'この条件に合う武器取引はない',
    'По этим условиям оружейных сделок нет'
  ]
];

describe('headline', () => {
  test.each(headlines)('of ?%s', (address, en, ja, ru) => {
    expect(plain(words(address, 'en').headline)).toBe(en);
    expect(plain(words(address, 'ja').headline)).toBe(ja);
    expect(plain(words(address, 'ru').headline)).toBe(ru);
  });

  test('before anything is selected is true of the register', () => {
    const vietnam = shippedRelease
      .table('arms-deals')
      .rows()
      .filter(({ supplier, recipient }) => supplier === 'RUS' && recipient === 'VNM')
      .filter(({ orderYear }) => orderYear >= 2009 && orderYear <= 2013);
    const ordered = (rows: typeof vietnam) =>
      rows.reduce((sum, row) => sum + row.orderedNumber!, 0);
    const submarines = vietnam.filter(({ weapon }) => weapon.includes('submarine'));
    const fighters = vietnam.filter(
      ({ category, note }) => category === 'aircraft' && note?.includes('fighter')
    );
    expect(ordered(submarines)).toBe(6);
    expect(ordered(fighters)).toBe(32);
    expect(Math.min(...[...submarines, ...fighters].map((row) => row.orderYear))).toBe(2009);
    expect(Math.max(...[...submarines, ...fighters].map((row) => row.orderYear))).toBe(2013);
    expect([...submarines, ...fighters].every((row) => row.estimated === null)).toBe(true);
  });

  test('is about what the chart’s own choice keeps in focus', () => {
    const own = words('pair=RUS-VNM&by=pair.arms-deals');
    expect(own.headline).toBe(words('pair=RUS-VNM').headline);
  });

  test('has no more than 95 characters in English, whichever country is chosen', () => {
    const countries = shippedRelease.valuesOf('country');
    for (const country of countries) {
      const { headline } = words(`country=${country}`);
      expect(headline.length, headline).toBeLessThanOrEqual(95);
    }
  });
});

describe('the words around it', () => {
  test('say that TIV is not money and whom to cite', () => {
    for (const [locale, money] of [
      ['en', 'military capability, not money'],
      ['ja', '金額ではなく軍事能力'],
      ['ru', 'а не деньги']
    ] as const) {
      expect(words('', locale).subtitle).toContain(money);
      expect(words('', locale).sources).toContain('10.55163/SAFC1241');
    }
  });

  test('say how many of the deals are drawn', () => {
    expect(plain(words('').subtitle)).toContain(
      'the 12 largest by TIV of 59 deals ordered in 2009–16'
    );
    expect(words('category=submarines').subtitle).toContain('the one deal');
    expect(words('category=ships,submarines').subtitle).toMatch(/all \d+ deals/);
  });

  test('say how many of the deals hold an estimate', () => {
    expect(words('').notes[0]).toMatch(/at least one figure of 49 of 59 deals/);
    expect(words('category=submarines').notes.join()).not.toContain('SIPRI estimates');
  });

  test('flag the sum of what was delivered where any number is an estimate', () => {
    expect(plain(words('').notes.join(' '))).toMatch(/Delivered in all: ≈[\d,]+ TIV m/);
    expect(words('category=submarines').notes.join()).not.toContain('Delivered in all');
    const noted = ['', 'pair=RUS-VNM', 'category=aircraft', 'pair=PAK-RUS', 'country=IDN'].map(
      (address) => {
        const { data, words: said } = drawChart(armsDeals, { address });
        const note = said.notes.find((text) => text.startsWith('Delivered in all'));
        const estimated = (data as ArmsDealsData).all.some(
          ({ delivered, tivMillions }) => tivMillions > 0 && delivered.estimated
        );
        if (note) expect(note.includes('≈')).toBe(estimated);
        return note?.includes('≈');
      }
    );
    expect(noted).toContain(true);
    expect(noted).toContain(false);
  });
});
