import { describe, expect, test } from 'vitest';
import { drawChart } from '#tests/draw-chart.ts';
import type { Locale } from '#lib/text/language.ts';
import { armsVolume } from './arms-volume.ts';

const words = (address: string, locale: Locale = 'en', extent: 'brief' | 'full' = 'brief') =>
  drawChart(armsVolume, { address, locale, extent }).words;
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Address, then the headline in English, Japanese and Russian. */
const headlines: [string, string, string, string][] = [
  [
    '',
    'India took ≈38% of Russia’s arms deliveries in 2012–16, Vietnam ≈11%, China ≈10%',
    'ロシアの武器輸出、2012〜16年はインドが≈38%、ベトナム≈11%、中国≈10%',
    'Индия получила ≈38 % поставок российского оружия в 2012–2016 годах, Вьетнам — ≈11 %, Китай — ≈10 %'
  ],
  [
    'from=2016-12-15&to=2016-12-15',
    'India took ≈25% of Russia’s arms deliveries in 2016, China ≈11%, Vietnam ≈11%',
    'ロシアの武器輸出、2016年はインドが≈25%、中国≈11%、ベトナム≈11%',
    'Доли в экспорте оружия России в 2016 году: Индия — ≈25 %, Китай — ≈11 %, Вьетнам — ≈11 %'
  ],
  [
    'pair=RUS-VNM',
    'Vietnam took ≈11% of Russia’s arms deliveries in 2012–16, ≈87% of all the arms it imported',
    'ロシアの武器輸出の≈11%がベトナム向け（2012〜16年）、ベトナムの武器輸入の≈87%に相当',
    'Доля Вьетнама в экспорте оружия России в 2012–2016 годах — ≈11 %, доля России в импорте Вьетнама — ≈87 %'
  ],
  [
    'country=VNM',
    'Russia supplied ≈87% of Vietnam’s arms imports in 2012–16, Israel ≈4%, Belarus ≈4%',
    'ベトナムの武器輸入、2012〜16年はロシアが≈87%、イスラエル≈4%、ベラルーシ≈4%',
    'Доли в импорте оружия Вьетнама в 2012–2016 годах: Россия — ≈87 %, Израиль — ≈4 %, Беларусь — ≈4 %'
  ],
  [
    'volume=imports',
    'Russia supplied ≈87% of Vietnam’s arms imports in 2012–16, ≈70% of India’s, ≈52% of China’s',
    '武器輸入に占めるロシアの割合、2012〜16年はベトナム≈87%、インド≈70%、中国≈52%',
    'Доля России в импорте оружия в 2012–2016 годах: Вьетнам — ≈87 %, Индия — ≈70 %, Китай — ≈52 %'
  ],
  [
    'country=CHN',
    'Of the flows shown, Russia’s to China was largest in 2012–16: ≈3,246 TIV m',
    '図の中で最大はロシアから中国への≈3,246百万TIV（2012〜16年）',
    'Крупнейший из показанных потоков в 2012–2016 годах: Россия → Китай, ≈3 246 млн TIV'
  ],
  [
    'pair=IDN-RUS&from=2016-01-01&to=2017-12-31',
    'No deliveries from Russia to Indonesia are listed in 2016–17',
    '2016〜17年、ロシアからインドネシアへの引き渡しの記録はない',
    'Поставки из России для Индонезии в 2016–2017 годах не значатся'
  ],
  [
    'kind=alliance',
    'No arms deliveries in this selection',
    'この条件に合う武器の引き渡しはない',
    'По этим условиям поставок оружия нет'
  ]
];

describe('headline', () => {
  test.each(headlines)('of ?%s', (address, en, ja, ru) => {
    expect(plain(words(address, 'en').headline)).toBe(en);
    expect(plain(words(address, 'ja').headline)).toBe(ja);
    expect(plain(words(address, 'ru').headline)).toBe(ru);
  });

  test('is about what the chart’s own choice keeps in focus', () => {
    expect(words('pair=RUS-VNM&by=pair.arms-volume').headline).toBe(words('pair=RUS-VNM').headline);
  });

  test('is the sentence written by hand only while nothing is selected', () => {
    expect(words('', 'ru').headline).toMatch(/^Индия получила/);
    expect(words('kind=arms', 'ru').headline).toMatch(/^Доли в экспорте/);
  });

  test('has no more than 95 characters in English', () => {
    const countries = ['JPN,RUS', 'USA', 'KOR', 'IND', 'IDN', 'GBR', 'CHN,IND', 'PAK', 'TWN'];
    for (const country of countries) {
      for (const volume of ['tiv', 'exports', 'imports']) {
        for (const extent of ['brief', 'full'] as const) {
          const { headline } = words(`country=${country}&volume=${volume}`, 'en', extent);
          expect(plain(headline).length, headline).toBeLessThanOrEqual(95);
        }
      }
    }
  });
});

describe('the words around it', () => {
  test('say that TIV is not money and whom to cite, in every language and unit', () => {
    for (const volume of ['tiv', 'exports', 'imports']) {
      expect(words(`volume=${volume}`).subtitle).toContain(
        'military capability transferred, not money'
      );
      expect(words(`volume=${volume}`, 'ja').subtitle).toContain('金額ではなく移転された軍事能力');
      expect(words(`volume=${volume}`, 'ru').subtitle).toContain('а не деньги');
    }
    for (const locale of ['en', 'ja', 'ru'] as const) {
      const { sources } = words('', locale);
      expect(sources).toContain('Information from the SIPRI Arms Transfers Database');
      expect(sources).toContain('10.55163/SAFC1241');
    }
  });

  test('name the filter that leaves nothing', () => {
    expect(words('kind=alliance').summary).toContain('Kind of tie');
  });

  test('say that a year cut by the selected time is counted whole', () => {
    const note = /counted whole/;
    expect(words('from=2013-06-01&to=2016-12-31').notes.join()).toMatch(note);
    expect(words('from=2013-01-01&to=2016-12-31').notes.join()).not.toMatch(note);
  });

  test('say what ≈ means and of how many volumes it is not known', () => {
    const notes = plain(words('').notes.join(' '));
    expect(notes).toMatch(/≈ marks a sum with deliveries .* \d+ of \d+ yearly volumes shown/);
    expect(words('country=CHN').notes.join()).toMatch(/Of \d+ volumes no deal is in the data/);
    expect(words('pair=CHN-PAK').notes.join()).not.toContain('≈');
  });

  test('give the concentration in one line, and in full on the chart’s own page', () => {
    expect(plain(words('').notes.join(' '))).toMatch(
      /Russia’s exports ≈0\.17–0\.23; India’s imports ≈0\.51; China’s imports ≈0\.33; Vietnam’s imports ≈0\.76/
    );
    expect(plain(words('', 'ja').notes.join())).toContain('ロシアの輸出≈0.17〜0.23');
    expect(plain(words('', 'ru').notes.join())).toContain('экспорт России ≈0,17–0,23');
    const { details, notes } = words('', 'en', 'full');
    expect(notes.join()).not.toContain('squared shares');
    expect(details!.items[0]!.title).toBe('Russia’s exports');
    expect(plain(details!.items[0]!.text)).toBe(
      '≈0.17–0.23; 11 recipients in the data, India took most, ≈38%'
    );
    expect(details!.items[0]!.records.length).toBeGreaterThan(11);
  });

  test('never use a currency sign', () => {
    for (const locale of ['en', 'ja', 'ru'] as const) {
      const { svg, words: said, table } = drawChart(armsVolume, { locale });
      expect(svg + JSON.stringify(said) + JSON.stringify(table)).not.toMatch(/[$€¥£₽]/);
    }
  });
});
