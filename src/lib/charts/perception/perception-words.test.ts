import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/text/language.ts';
import { drawChart } from '#tests/draw-chart.ts';
import { perception } from './perception.ts';

const words = (address: string, locale: Locale = 'en', extent: 'brief' | 'full' = 'brief') =>
  drawChart(perception, { address, locale, extent }).words;
const plain = (text: string) => text.replaceAll('\u00a0', ' ').replaceAll('\u2060', '');

/** Address, then the headline in English, Japanese and Russian. */
const headlines: [string, string, string, string][] = [
  [
    '',
    'In 2016 Japanese felt hardly closer to Russia (19%) than to China (17%)',
    '2016年、ロシアに親しみを感じる日本人は19%、中国の17%とほぼ並ぶ',
    'В 2016 году японцы чувствовали себя едва ли ближе к России (19 %), чем к Китаю (17 %)'
  ],
  [
    'country=RUS',
    'In Japan, those feeling close to Russia fell from 13% in 2021 to 5% in 2024',
    '日本でロシアに親しみを感じる人は2021年の13%から2024年の5%に減った',
    'В Японии доля чувствующих близость к России снизилась с 13 % в 2021 году до 5 % в 2024 году'
  ],
  [
    'sentiment=affinity',
    'In Japan, 85% in 2024 felt close to the United States, 5% to Russia',
    '日本で米国に親しみを感じる人は85%、ロシアには5%（2024年）',
    'В Японии в 2024 году чувствовали близость к США 85 %, к России — 5 %'
  ],
  [
    'answer=unfavourable',
    'In Japan, 95% in 2023 did not feel close to Russia, 46% not to South Korea',
    '日本でロシアに親しみを感じない人は95%、韓国には46%（2023年）',
    'В Японии в 2023 году не чувствовали близости к России 95 %, к Южной Корее — 46 %'
  ],
  [
    'sentiment=threat',
    'In Japan, 82% in 2022 saw Russia as a threat, 81% China',
    '日本でロシアを脅威とみる人は82%、中国は81%（2022年）',
    'В Японии в 2022 году угрозу со стороны России видели 82 %, со стороны Китая — 81 %'
  ],
  [
    'pair=CHN-JPN&sentiment=attitude&answer=unfavourable&pollster=Horizon+Research',
    'In China, negative answers about Japan: 87% (2012)',
    '中国で日本に否定的な人は87%（2012年）',
    'В Китае доля плохо относящихся к Японии: 87 % (2012)'
  ],
  [
    'pollster=NHK',
    'No surveys of how publics see other countries in this selection',
    'この条件に合う対外感情の調査はない',
    'По этим условиям опросов об отношении к другим странам нет'
  ]
];

describe('headline', () => {
  test.each(headlines)('of ?%s', (address, en, ja, ru) => {
    expect(plain(words(address, 'en').headline)).toBe(en);
    expect(plain(words(address, 'ja').headline)).toBe(ja);
    expect(plain(words(address, 'ru').headline)).toBe(ru);
  });

  test('is about what the chart’s own choice keeps in focus', () => {
    expect(words('pair=JPN-RUS&by=pair.perception').headline).toBe(words('pair=JPN-RUS').headline);
  });

  test('has no more than 95 characters in English', () => {
    for (const country of ['JPN', 'RUS', 'CHN', 'KOR', 'USA', 'PRK']) {
      for (const sentiment of ['all', 'affinity', 'favourability', 'threat', 'attitude']) {
        for (const answer of ['favourable', 'unfavourable']) {
          const options = `sentiment=${sentiment}&answer=${answer}`;
          for (const selection of [`country=${country}`, `pair=JPN-${country}`]) {
            const { headline } = words(`${selection}&${options}`, 'en', 'full');
            expect(headline.length, headline).toBeLessThanOrEqual(95);
          }
        }
      }
    }
  });

  test('states a change only beyond the interval, else the range, within one way of asking', () => {
    expect(plain(words('pair=JPN-RUS&to=2018-12-31').headline)).toBe(
      'In Japan, those feeling close to Russia: 13–23% in 2006–2017'
    );
  });
});

describe('the words around it', () => {
  test('warn that the questions do not compare and that the way of asking changed', () => {
    const notes = words('').notes.join(' ');
    expect(notes).toContain('do not compare');
    expect(notes).toContain('Cabinet Office asked by mail from 2020');
    expect(words('', 'ja').notes.join('')).toContain('内閣府は2020年から郵送で調査');
    expect(words('', 'ru').notes.join(' ')).toContain(
      'с 2020\u00a0года метод опроса\u00a0— по почте'
    );
  });

  test('say what is left out', () => {
    expect(words('').notes.join(' ')).toContain('1 figure from before 2000');
    expect(words('').notes.join(' ')).toContain('Also on the chart’s own page: threat');
    expect(words('', 'en', 'full').notes.join(' ')).not.toContain('own page');
  });

  test('name the pollsters where they are few, else count them', () => {
    expect(words('sentiment=affinity').sources).toBe('Sources: Cabinet Office; 74 figures');
    expect(words('', 'ru', 'full').sources).toContain('опросных служб\u00a0—');
  });

  test('name the filter that leaves nothing', () => {
    expect(words('pollster=NHK').summary).toContain('Pollster');
  });
});
