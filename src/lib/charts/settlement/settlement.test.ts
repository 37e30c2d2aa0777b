import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/text/language.ts';
import { textWidth } from '#lib/ui/text-width.ts';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import type { SettlementData } from './settlement-data.ts';
import type { SettlementScene } from './settlement-scene.ts';
import { settlement } from './settlement.ts';

function draw(drawing?: Drawing) {
  const drawn = drawChart(settlement, drawing);
  const data = drawn.data as SettlementData;
  const scene = drawn.scene as SettlementScene;
  return { ...drawn, data, scene, questions: data.groups.flatMap((group) => group.questions) };
}
const textsOf = (scene: SettlementScene) => scene.texts.map(({ text }) => text);

describe('what is shown', () => {
  test('opens on the islands in the year of the talks, six questions a public, whole publics first', () => {
    const { data, questions } = draw();
    expect(data.groups.map(({ country }) => country)).toEqual(['JPN', 'RUS']);
    expect(data.groups.map((group) => group.questions.length)).toEqual([6, 6]);
    expect(data.year).toBe(2016);
    const kept = new Set(questions.map(({ id }) => id));
    const all = draw({ extent: 'full' }).questions;
    const whole = all.filter(
      ({ id, of, whole }) => whole && id.includes('2016') && of.dispute === 'northern-territories'
    );
    expect(whole.every(({ id }) => kept.has(id))).toBe(true);
  });

  test('shows every dispute and every question but the related ones on its own page', () => {
    const { data, questions } = draw({ extent: 'full' });
    expect(new Set(data.groups.map(({ dispute }) => dispute)).size).toBe(3);
    expect(questions).toHaveLength(82);
    expect(questions.some(({ of }) => of.proxy)).toBe(false);
  });

  test('keeps related questions in a block of their own when they are asked for', () => {
    const { data, scene } = draw({ extent: 'full', address: 'proxies=on' });
    const first = data.groups.findIndex(({ proxy }) => proxy);
    expect(data.groups.slice(first).every(({ proxy }) => proxy)).toBe(true);
    expect(data.groups.flatMap((group) => group.questions)).toHaveLength(120);
    expect(textsOf(scene)).toContain('Related questions');
  });

  test('keeps to the period where a time is selected', () => {
    const { questions, data } = draw({ address: 'from=2018-01-01&to=2018-12-31' });
    expect(data.year).toBeNull();
    expect(questions.every(({ id }) => id.includes('2018'))).toBe(true);
  });

  test('does not count part of a public, or few people, as a poll of the nation', () => {
    const { questions } = draw({ extent: 'full' });
    const wholeOf = (id: string) => questions.find((question) => question.id === id)?.whole;
    expect(wholeOf('hokkaido-shimbun-2016-09-northern-territories')).toBe(false);
    expect(wholeOf('seijiyama-2019-01-northern-territories')).toBe(false);
    expect(wholeOf('yomiuri-hokudai-2016-12-former-islanders')).toBe(false);
    expect(wholeOf('nikkei-2016-11-northern-territories')).toBe(true);
  });

  test('keeps what the selection leaves out as context, not as unreported', () => {
    const chosen = draw({ address: 'stance=accept-less&pollster=Jiji' });
    const jiji = chosen.questions.find(({ id }) => id === 'jiji-2016-10-northern-territories')!;
    expect(jiji.answers.map(({ dimmed }) => dimmed)).toEqual([false, true, true]);
    expect(textsOf(chosen.scene)).not.toContain('not reported');
  });

  test('says so when nothing is left, and that related questions would be', () => {
    const { words, scene } = draw({ address: 'pollster=NHK' });
    expect(words.headline).toBe('No polls on settling a dispute in this selection');
    expect(words.subtitle).toContain('1 related question');
    expect(scene.height).toBeGreaterThan(0);
    expect(draw({ address: 'pair=RUS-VNM', locale: 'ru' }).words.headline).toContain('нет опросов');
  });
});

describe('the picture', () => {
  test('writes “not reported” for a missing side and never draws it as zero', () => {
    const { scene, questions } = draw({ address: 'pollster=Levada Center' });
    expect(questions.map(({ id }) => id)).toContain('levada-2016-05-two-islands');
    expect(textsOf(scene).filter((text) => text === 'not reported').length).toBeGreaterThan(2);
  });

  test('draws several answers beneath one another, since they do not add', () => {
    const { scene } = draw({ address: 'pollster=Huanqiu (web vote)' });
    const boxes = scene.marks
      .filter(({ id }) => id.startsWith('answer:huanqiu'))
      .map(({ shape }) => (shape.kind === 'box' ? shape : null)!);
    const [first, second] = boxes;
    expect(second!.y).toBeGreaterThan(first!.y);
    expect(second!.x + second!.width).toBeCloseTo(first!.x + first!.width, 0);
    expect(scene.texts.map(({ lead }) => lead).join(' ')).toContain('several answers allowed');
  });

  test('lets labels, bars, names of stances, publics and disputes be chosen', () => {
    const { scene } = draw();
    const choicesOf = (start: string) =>
      scene.marks.filter(({ id }) => id.startsWith(start)).flatMap(({ choices }) => choices);
    expect(choicesOf('question:jiji')).toEqual([{ dimension: 'pollster', value: 'Jiji' }]);
    expect(choicesOf('answer:jiji')).toContainEqual({ dimension: 'stance', value: 'insist-all' });
    expect(choicesOf('public:')).toContainEqual({ dimension: 'country', value: 'RUS' });
    expect(choicesOf('stance:')).toContainEqual({ dimension: 'stance', value: 'undecided' });
    expect(choicesOf('tab:')).toContainEqual({ dimension: 'dispute', value: 'takeshima' });
    const jiji = scene.marks.find(({ id }) => id === 'question:jiji-2016-10-northern-territories');
    expect(jiji!.records).toHaveLength(3);
    expect(jiji!.label.join()).toContain('Should the return of two islands first be accepted?');
    expect(new Set(scene.marks.map(({ id }) => id)).size).toBe(scene.marks.length);
  });

  test('stays inside its width, whatever the width, language and selection', () => {
    const addresses = ['', 'dispute=senkaku&proxies=on', 'dispute=takeshima', 'country=RUS'];
    fc.assert(
      fc.property(
        fc.integer({ min: 280, max: 1200 }),
        fc.constantFrom<Locale>('en', 'ja', 'ru'),
        fc.constantFrom(...addresses),
        fc.constantFrom<'brief' | 'full'>('brief', 'full'),
        (width, locale, address, extent) => {
          const { scene } = draw({ width, locale, address, extent });
          for (const { shape } of scene.marks) {
            if (shape.kind !== 'box') continue;
            expect(shape.x).toBeGreaterThanOrEqual(-4);
            expect(shape.x + shape.width).toBeLessThanOrEqual(width + 4);
            expect(shape.y + shape.height).toBeLessThanOrEqual(scene.height + 4);
          }
          for (const text of scene.texts) {
            const size = ['question', 'aside'].includes(text.style) ? 12 : 13;
            const length = textWidth((text.lead ?? '') + text.text, size);
            const start = text.anchor === 'end' ? text.x - length : text.x;
            expect(start).toBeGreaterThanOrEqual(-4);
            expect(start + length).toBeLessThanOrEqual(width + 6);
          }
        }
      ),
      { numRuns: 60, seed: 2016 }
    );
  });

  test.each<[string, Drawing]>([
    ['settlement-wide', {}],
    ['settlement-narrow', { width: 360 }],
    ['settlement-wide-ja', { locale: 'ja' }],
    ['settlement-narrow-ru', { width: 360, locale: 'ru' }],
    ['settlement-senkaku-related', { address: 'dispute=senkaku&proxies=on' }],
    ['settlement-stance', { address: 'stance=accept-less&by=stance.settlement', width: 480 }],
    ['settlement-full', { extent: 'full', width: 808 }],
    ['settlement-pooled', { extent: 'full', width: 808, address: 'pollster=FOM&pool=on' }],
    [
      'settlement-pooled-narrow-ru',
      {
        extent: 'full',
        width: 328,
        locale: 'ru',
        address: 'pollster=Cabinet Office&pool=on&proxies=on'
      }
    ],
    [
      'settlement-pooled-ja',
      {
        extent: 'full',
        locale: 'ja',
        address: 'pollster=Cabinet Office,Japanese Foreign Ministry&pool=on&proxies=on'
      }
    ]
  ])('%s', async (name, drawing) => {
    await expect(draw(drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });
});

describe('the headline', () => {
  const headline = (address: string, locale: Locale = 'en', extent: 'brief' | 'full' = 'brief') =>
    draw({ address, locale, extent }).words.headline;

  test('of the opening view compares the two publics', () => {
    expect(headline('')).toBe(
      'More Japanese would accept fewer islands than insist on four; most Russians would give up none'
    );
    expect(headline('', 'ja')).toContain('過半数');
    expect(headline('', 'ru')).toContain('большинство россиян');
  });

  test('counts the questions in which one side leads by five points or more', () => {
    expect(headline('', 'en', 'full')).toBe(
      'Accepting fewer leads in 13 of 15 questions to Japanese, giving up none in 21 of 24 to Russians'
    );
    expect(headline('country=JPN')).toMatch(
      /^More Japanese would accept fewer .* in all 4 questions$/
    );
    expect(headline('country=JPN', 'ja')).toContain('4問すべて');
    expect(headline('pollster=Levada Center', 'ru')).toContain('во всех 3 вопросах');
  });

  test('stays the same whichever answer is chosen in this view', () => {
    expect(headline('stance=undecided&by=stance.settlement')).toMatch(/all 4 .* all 5/);
  });

  test('gives both sides of the one nationwide question there is', () => {
    expect(headline('pollster=Jiji')).toBe(
      'Jiji, Oct 2016: “Would accept fewer” 50%, “Insist on all four” 34%'
    );
  });

  test('compares two publics where one survey asked both the same question', () => {
    expect(headline('dispute=senkaku')).toBe(
      '53% of Chinese but 41% of Japanese chose “Soon, through negotiations” in 2012'
    );
    expect(headline('dispute=takeshima', 'ja')).toContain('韓国人の40%、日本人の22%');
  });

  test('else says what is shown', () => {
    expect(headline('country=CHN')).toBe('Senkaku / Diaoyu Islands: 6 questions, 2010–2012');
    expect(headline('country=CHN', 'ru')).toContain('6 вопросов');
  });

  test('is never longer than 95 characters in English', () => {
    for (const address of [
      '',
      'proxies=on',
      'dispute=senkaku',
      'pollster=Japanese Foreign Ministry'
    ]) {
      for (const extent of ['brief', 'full'] as const) {
        expect(headline(address, 'en', extent).length).toBeLessThanOrEqual(95);
      }
    }
  });
});

test('the table holds every answer in focus and names part of a public', () => {
  const { table } = draw({ address: 'pollster=Hokkaido Shimbun&country=JPN' });
  expect(table.rows.length).toBeGreaterThan(5);
  expect(table.rows.every(({ cells }) => String(cells[3]).includes('only'))).toBe(true);
  expect(table.rows[0]!.choices).toEqual([{ dimension: 'pollster', value: 'Hokkaido Shimbun' }]);
});
