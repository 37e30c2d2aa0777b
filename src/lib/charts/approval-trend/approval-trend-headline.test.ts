import { expect, test } from 'vitest';
import { drawChart } from '#tests/draw-chart.ts';
import { LOCALES } from '#lib/text/language.ts';
import { approvalTrend } from './approval-trend.ts';

/** Headline of a view in the three languages, with plain blanks. */
const headlines = (address: string) =>
  LOCALES.map((locale) =>
    drawChart(approvalTrend, { address, locale })
      .words.headline.replaceAll('\u00a0', ' ')
      .replaceAll('\u2060', '')
  );

test.each([
  [
    'written for the standard view',
    '',
    'Before Putin came, polls put Abe’s approval anywhere from 49% to 61%',
    'プーチン氏来日前、安倍内閣の支持率は調査によって49%から61%まで開きがあった',
    'Перед приездом Путина опросы давали Абэ от 49 до 61 % одобрения'
  ],
  [
    'a change beyond the margin of error, by one pollster',
    '?leader=Barack+Obama&pollster=Gallup',
    'Obama’s approval fell from 67% in Jan 2009 to 56% in Jan 2017, Gallup found',
    'オバマ氏の支持率、2009年1月の67%から2017年1月の56%に低下（ギャラップ）',
    'Обама: одобрение снизилось с 67 % (янв. 2009) до 56 % (янв. 2017), данные: Gallup'
  ],
  [
    'the range of one leader',
    '?leader=Fumio+Kishida',
    'Polls put Kishida’s approval between 20% (Sept 2024) and 66% (May 2022)',
    '岸田文雄氏の支持率、最低は20%（2024年9月）、最高は66%（2022年5月）',
    'Кисида: одобрение в опросах — от 20 % (сент. 2024) до 66 % (май 2022)'
  ],
  [
    'another measure',
    '?measure=disapprove',
    'Polls put Abe’s disapproval between 16% (Apr 2013) and 64% (May 2020)',
    '安倍晋三氏の不支持率、最低は16%（2013年4月）、最高は64%（2020年5月）',
    'Абэ: неодобрение в опросах — от 16 % (апр. 2013) до 64 % (май 2020)'
  ],
  [
    'two leaders side by side',
    '?from=2016-12-10&to=2016-12-11',
    'Polls put Abe’s approval at 49–50%, Putin’s at 86%',
    '調査での支持率、安倍晋三氏は49%〜50%、プーチン氏は86%',
    'Одобрение в опросах: Абэ — 49–50 %, Путин — 86 %'
  ],
  [
    'several leaders of one country',
    '?country=JPN',
    'Approval ranged from 7% for Mori (Apr 2001) to 85% for Koizumi (Jun 2001)',
    '支持率の最低は森喜朗氏の7%（2001年4月）、最高は小泉純一郎氏の85%（2001年6月）',
    'Одобрение: от 7 % (Мори, апр. 2001) до 85 % (Коидзуми, июнь 2001)'
  ],
  [
    'many countries have only a label',
    '?country=JPN,RUS,USA,KOR,IND,IDN',
    'Approval of leaders in 6 countries, 1998–2026',
    '6か国の首脳の支持率、1998〜2026年',
    'Одобрение лидеров 6 стран, 1998–2026'
  ],
  [
    'a single poll',
    '?leader=Dmitry+Medvedev&from=2018-01-01&to=2018-02-28',
    'One poll put Medvedev’s approval at 42% in Jan 2018',
    'メドベージェフ氏の支持率は42%（2018年1月）',
    'Медведев: одобрение — 42 % (янв. 2018)'
  ],
  [
    'nothing',
    '?country=VNM',
    'No polls in this selection',
    'この条件に合う調査はない',
    'Нет опросов, отвечающих этим условиям'
  ],
  [
    'polls without the measure',
    '?leader=Moon+Jae-in&pollster=Realmeter&from=2018-01-01&to=2018-03-01&measure=net',
    'No poll in this selection gives a share disapproving',
    'この条件に合う調査に不支持率の記載はない',
    'В этих опросах нет доли неодобряющих'
  ]
])('%s', (_, address, en, ja, ru) => {
  expect(headlines(address)).toEqual([en, ja, ru]);
});

test('what this chart itself selects leaves the headline of its context', () => {
  expect(headlines('?pollster=NHK&by=pollster.approval-trend')[0]).toMatch(/^Before Putin came/);
  expect(headlines('?pollster=NHK')[0]).toMatch(/^Polls put Abe/);
});

test('headlines stay within 95 letters', () => {
  const measures = ['approve', 'disapprove', 'net', 'relative'];
  const scopes = ['', 'country=JPN', 'country=RUS', 'country=JPN,RUS', 'leader=Narendra+Modi'];
  for (const measure of measures) {
    for (const scope of scopes) {
      const address = `?${scope}&measure=${measure}`;
      const { headline } = drawChart(approvalTrend, { address }).words;
      expect(headline.length, headline).toBeLessThanOrEqual(95);
    }
  }
});
