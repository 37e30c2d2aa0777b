import { describe, expect, test } from 'vitest';
import { LOCALES, type Locale } from '#lib/text/language.ts';
import { drawChart } from '#tests/draw-chart.ts';
import { approvalInOffice } from './approval-in-office.ts';

const words = (address = '', locale: Locale = 'en', extent: 'brief' | 'full' = 'brief') =>
  drawChart(approvalInOffice, { address, locale, extent }).words;
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');
const MAKES = ['', 'line=mean', 'line=adjusted'];

/** Address, then the headline in English, Japanese and Russian. */
const headlines: [string, string, string, string][] = [
  [
    '',
    'A year in, Abe kept the support his six predecessors had lost',
    '就任1年の安倍首相、直前の6内閣が失った支持を保つ',
    'Спустя год Абэ сохранил поддержку, которую растеряли шесть его предшественников'
  ],
  [
    'line=mean',
    'A year in, Abe ’12–20 had 55% approval; the 6 others had 14–43%',
    '安倍晋三（12〜20年）、就任1年で支持55%、ほか6任期は14%〜43%',
    'Абэ ’12–20 спустя год: одобрение 55 %; в 6 других случаях — 14–43 %'
  ],
  [
    'line=adjusted',
    'A year in, Abe ’12–20 had 55% approval; the 6 others had 13–43%',
    '安倍晋三（12〜20年）、就任1年で支持55%、ほか6任期は13%〜43%',
    'Абэ ’12–20 спустя год: одобрение 55 %; в 6 других случаях — 13–43 %'
  ],
  [
    'line=adjusted&mix=same',
    'A year in, Abe ’12–20 had 53% approval, more than the 5 others (15–43%)',
    '安倍晋三（12〜20年）、就任1年で支持53%、ほか5任期（15%〜43%）を上回る',
    'Абэ ’12–20 спустя год: одобрение 53 % — больше, чем в 5 других случаях (15–43 %)'
  ],
  [
    'line=adjusted&pollster=NHK',
    'A year in, Abe ’12–20 had 53% approval, more than the 6 others (7–43%)',
    '安倍晋三（12〜20年）、就任1年で支持53%、ほか6任期（7%〜43%）を上回る',
    'Абэ ’12–20 спустя год: одобрение 53 % — больше, чем в 6 других случаях (7–43 %)'
  ],
  [
    'pollster=NHK,Asahi',
    'A year in, Abe ’12–20 had 52% approval; the 6 others had 15–43%',
    '安倍晋三（12〜20年）、就任1年で支持52%、ほか6任期は15%〜43%',
    'Абэ ’12–20 спустя год: одобрение 52 %; в 6 других случаях — 15–43 %'
  ],
  [
    'leader=Shinzo+Abe',
    'Approval after one year: Abe ’12–20 54%, Abe ’06–07 34%',
    '就任1年の支持率：安倍晋三（12〜20年）54%、安倍晋三（06〜07年）34%',
    'Через год у власти одобрение: Абэ ’12–20 54 %, Абэ ’06–07 34 %'
  ],
  [
    'line=mean&leader=Yoshihiko+Noda',
    'Approval of Noda: 56% at the start, 19% after 15 months',
    '野田佳彦の支持率、就任時は56%、15か月後は19%',
    'Нода: одобрение 56 % в начале срока, 19 % через 15 месяцев'
  ],
  [
    'line=adjusted&leader=Yoshihiko+Noda',
    'Approval of Noda fell from 55% at the start to 21% after 15 months',
    '野田佳彦の支持率、就任時の55%から15か月後の21%に低下',
    'Нода: одобрение снизилось с 55 % в начале срока до 21 % через 15 месяцев'
  ],
  [
    'line=adjusted&measure=net&country=RUS',
    'A year in, Putin ’12–now had net approval of +32 points; the 3 others had +52 to +59',
    'プーチン（12年〜）、就任1年で支持と不支持の差+32ポイント、ほか3任期は+52〜+59',
    'Путин с ’12 спустя год: чистое одобрение +32 п. п.; в 3 других случаях — от +52 до +59'
  ],
  [
    'line=mean&leader=Yoshihiko+Noda,Naoto+Kan',
    'Approval after one year: Noda 27%, Kan 24%',
    '就任1年の支持率：野田佳彦27%、菅直人24%',
    'Через год у власти одобрение: Нода 27 %, Кан 24 %'
  ],
  [
    'line=mean&country=KOR,USA',
    'Approval by time in office: Trump and Moon',
    '在任期間でみる支持率：トランプ、文在寅',
    'Срок у власти и одобрение: Трамп и Мун'
  ],
  [
    'line=adjusted&leader=Narendra+Modi',
    'Too few polls in this selection for a trend',
    'この条件では調査が少なく、傾向線を引けない',
    'Опросов в этой выборке слишком мало для тренда'
  ],
  [
    'line=mean&mix=same&pollster=JNN,ANN&country=JPN',
    'No pollster polled in every term of this selection',
    'この条件のすべての任期で調査した機関はない',
    'Ни одна служба не проводила опросы во всех сроках этой выборки'
  ],
  [
    'country=VNM',
    'No polls in this selection',
    'この条件に合う調査はない',
    'В этой выборке нет опросов'
  ]
];

describe('headline', () => {
  test.each(headlines)('of ?%s', (address, en, ja, ru) => {
    expect(plain(words(address, 'en').headline)).toBe(en);
    expect(plain(words(address, 'ja').headline)).toBe(ja);
    expect(plain(words(address, 'ru').headline)).toBe(ru);
  });

  test('is the sentence written by hand only in the view it was written for', () => {
    const story = words().headline;
    expect(words('', 'en', 'full').headline).toBe(story);
    for (const address of [
      'line=mean',
      'line=adjusted',
      'measure=net',
      'pollster=Asahi',
      'leader=Shinzo+Abe',
      'leader=Shinzo+Abe&by=leader.approval-in-office',
      'from=2000-01-01'
    ]) {
      expect(words(address).headline, address).not.toBe(story);
    }
  });

  test('never ranks means, nor trends of unlike pollsters', () => {
    for (const country of ['JPN', 'RUS', 'USA', 'KOR']) {
      for (const mix of ['all', 'same']) {
        const { headline } = words(`line=mean&mix=${mix}&country=${country}`);
        expect(headline).not.toMatch(/more than|less than|rose|fell/);
      }
    }
    for (const country of ['JPN', 'RUS', 'KOR']) {
      expect(words(`line=adjusted&country=${country}`).headline).not.toMatch(/more than|less than/);
    }
    // The same three pollsters asked about both presidents.
    expect(words('line=adjusted&country=USA').headline).toContain('less than the other term');
  });

  test('has no more than 95 characters in English', () => {
    for (const make of MAKES) {
      for (const country of ['JPN', 'RUS', 'USA', 'KOR', 'IDN', 'IND', 'JPN,RUS']) {
        for (const measure of ['approve', 'disapprove', 'net', 'relative']) {
          const { headline } = words(`${make}&country=${country}&measure=${measure}`);
          expect(headline.length, headline).toBeLessThanOrEqual(95);
        }
      }
    }
  });
});

describe('the words around it', () => {
  test('name the one pollster, or count the many and name them as sources', () => {
    expect(words().subtitle).toContain('polled by NHK');
    expect(words('line=mean').subtitle).toContain('by 12 pollsters');
    for (const pollster of ['NHK', 'Yomiuri', 'SSRC']) {
      expect(words('line=mean').sources).toContain(pollster);
    }
  });

  test('say how a line of months is made, in every language', () => {
    expect(words('line=mean').subtitle).toContain('without the highest and the lowest');
    expect(words('line=mean', 'ja').subtitle).toContain('最高と最低を除く');
    expect(words('line=mean', 'ru').subtitle).toContain('без наибольшего и наименьшего');
    expect(words('line=adjusted').subtitle).toContain('house-adjusted trend');
    expect(words('line=adjusted', 'ja').subtitle).toContain('機関の差を調整した');
    expect(words('line=adjusted', 'ru').subtitle).toContain('с поправкой на службу');
  });

  test('speak of no adjustment where there is but one pollster', () => {
    const { subtitle, summary, notes } = words('line=adjusted&pollster=NHK');
    expect([subtitle, summary, ...notes].join()).not.toMatch(/adjusted/i);
  });

  test('print the rules of a trend and the terms they leave without one', () => {
    const notes = words('line=adjusted&mix=same').notes.join(' ');
    expect(notes).toContain('fewer than 8 polls');
    expect(notes).toContain('more than 6 weeks');
    expect(notes).toContain('Too few polls in a row for a line: Kan.');
  });

  test('say that adjusted is not true, and that unlike mixes compare only roughly', () => {
    const notes = words('line=adjusted').notes.join(' ');
    expect(notes).toContain('which is not the truth');
    expect(notes).toContain('compare only roughly');
    expect(words('line=adjusted&mix=same').notes.join(' ')).not.toContain('compare only roughly');
  });

  test('name every change behind the lines that stand out, in full', () => {
    const notes = words('line=mean', 'en', 'full').notes.join(' ');
    expect(notes).toContain('Ticks on the line of Abe ’12–20:');
    expect(notes).toContain('Mar 2017 NHK: mobile phones added');
    expect(notes).toContain('Jul 2018 NNN drops out');
    expect(words().notes[0]).toContain('mobile phones as well as landlines');
  });

  test('name the pollsters in common', () => {
    const leaders = 'leader=Naoto+Kan,Taro+Aso,Yoshihiko+Noda';
    for (const locale of LOCALES) {
      const [note] = words(`line=mean&mix=same&${leaders}`, locale).notes;
      expect(note).toContain('NHK');
      expect(note).not.toContain('ANN');
    }
  });

  test('leave no gap in any language', () => {
    for (const locale of LOCALES) {
      for (const make of MAKES) {
        for (const extent of ['brief', 'full'] as const) {
          const said = JSON.stringify(words(make, locale, extent));
          expect(said).not.toMatch(/undefined|NaN/);
        }
      }
    }
  });
});
