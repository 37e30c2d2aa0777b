import { describe, expect, it } from 'vitest';
import { parseDay, yearOfDay } from '#lib/core/table/day.ts';
import { drawChart, storedPicture, type Drawing } from '#tests/draw-chart.ts';
import type { TimelineData } from './gather-timeline.ts';
import type { TimelineScene } from './timeline-scene.ts';
import { timeline } from './timeline.ts';

const draw = (drawing: Drawing = {}) => {
  const drawn = drawChart(timeline, drawing);
  return { ...drawn, scene: drawn.scene as TimelineScene };
};

describe('the pictures', () => {
  const pictures: [name: string, drawing: Drawing][] = [
    ['timeline-wide', { width: 1200 }],
    ['timeline-tablet', { width: 720 }],
    ['timeline-narrow', { width: 360 }],
    ['timeline-full', { width: 1200, extent: 'full' }],
    ['timeline-vietnam', { width: 1200, address: '?country=VNM' }],
    ['timeline-pair', { width: 1200, address: '?pair=RUS-VNM&by=pair.network' }],
    ['timeline-window', { width: 1200, address: '?from=2014-01-01&to=2018-12-31' }],
    [
      'timeline-own-term',
      { width: 1200, address: '?from=2012-12-26&to=2020-09-16&by=time.timeline' }
    ],
    ['timeline-leader', { width: 1200, address: '?leader=Shinzo+Abe' }],
    ['timeline-ja', { width: 1200, locale: 'ja' }],
    ['timeline-ja-narrow', { width: 360, locale: 'ja' }],
    ['timeline-ru', { width: 1200, locale: 'ru' }],
    ['timeline-ru-narrow', { width: 320, locale: 'ru' }]
  ];
  it.each(pictures)('%s', async (name, drawing) => {
    await expect(draw(drawing).svg).toMatchFileSnapshot(storedPicture(name));
  });
});

describe('the headline', () => {
  it.each([
    ['en', 'After 65 years, talks between Tokyo and Moscow ended in 2022 without a treaty'],
    ['ja', '65年に及んだ日露の平和条約交渉、2022年に妥結なく打ち切り'],
    ['ru', 'Переговоры Токио и Москвы длились 65 лет и прекратились в 2022\u00a0году без договора']
  ] as const)('in %s says what became of the talks', (locale, headline) => {
    expect(draw({ locale }).words.headline).toBe(headline);
    expect(draw({ locale, extent: 'full' }).words.headline).toBe(headline);
  });

  it('does not say it of other times or states', () => {
    for (const address of ['?from=2014-01-01', '?to=2023-01-01', '?pair=CHN-RUS', '?country=JPN']) {
      expect(draw({ address }).words.headline).not.toMatch(/without a treaty/);
    }
  });

  it.each([
    ['?leader=Shinzo+Abe', 'Shinzo Abe led Japan 2006–2007 and 2012–2020'],
    ['?pair=RUS-VNM', 'Partnership between Russia and Vietnam since 1978'],
    ['?country=JPN', 'Of 19 leaders of Japan since 1989, Shinzo Abe has served longest: 8.7 years'],
    [
      '?from=2014-01-01&to=2018-12-31',
      '2014–2018: from “Abe and Putin meet at the Sochi Olympics” to “Singapore agreement”'
    ],
    ['?from=2024-06-01&country=DZA', 'No events or terms of office in this selection']
  ])('of %s', (address, headline) => {
    expect(draw({ address }).words.headline).toBe(headline);
  });

  it('is never too long and never empty', () => {
    for (const locale of ['en', 'ja', 'ru'] as const) {
      for (const country of ['JPN', 'RUS', 'CHN', 'VNM', 'IND', 'USA', 'KOR', 'IDN', 'EUE']) {
        const { headline } = draw({ locale, address: `?country=${country}` }).words;
        expect(headline.length).toBeGreaterThan(5);
        expect(headline.length).toBeLessThanOrEqual(110);
      }
    }
  });
});

describe('what is chosen', () => {
  const markOf = (id: RegExp, drawing?: Drawing) =>
    draw(drawing).scene.marks.find((mark) => id.test(mark.id) && mark.label[0] !== undefined)!;

  it('a term stands for its time, the name for the leader', () => {
    const { marks } = draw({ width: 1200 }).scene;
    const term = marks.filter(
      (mark) => mark.label[0] === 'Shinzo Abe' && /^term/.test(mark.id)
    )[1]!;
    expect(term.choices).toEqual([
      { dimension: 'time', from: parseDay('2012-12-26'), to: parseDay('2020-09-16') }
    ]);
    const name = marks.find((mark) => /^leader/.test(mark.id) && mark.label[0] === 'Shinzo Abe')!;
    expect(name.choices).toEqual([{ dimension: 'leader', value: 'Shinzo Abe' }]);
  });

  it('an event opens its record and stands for the half year before and after', () => {
    const event = draw().scene.marks.find((mark) => mark.label[0]?.startsWith('Abe-Putin summit'))!;
    const day = parseDay('2016-12-15')!;
    expect(event.choices).toEqual([{ dimension: 'time', from: day - 182, to: day + 1 + 182 }]);
    expect(event.records).toMatchObject([{ dataset: 'events' }]);
  });

  it('a lasting tie stands for the two states and the kind', () => {
    expect(markOf(/^tie-negotiation/).choices).toEqual([
      { dimension: 'pair', value: 'JPN-RUS' },
      { dimension: 'kind', value: 'negotiation' }
    ]);
  });

  it('a time chosen here dims what lies outside and removes nothing', () => {
    const address = '?from=2012-12-26&to=2020-09-16&by=time.timeline';
    const { data, scene } = draw({ address });
    const all = draw();
    expect(scene.marks.length).toBeGreaterThanOrEqual(all.scene.marks.length - 20);
    const eventsOf = (drawn: typeof all) =>
      (drawn.data as TimelineData).lanes.flatMap((lane) => lane.events);
    expect(eventsOf({ ...all, data })).toHaveLength(eventsOf(all).length);
    const inFocus = eventsOf({ ...all, data }).filter((event) => event.inFocus);
    expect(inFocus.map((event) => yearOfDay(event.start))).not.toContain(2022);
    const terms = (data as TimelineData).offices.flatMap((office) => office.terms);
    const led = terms.filter((term) => term.inFocus).map((term) => term.leader);
    expect(led).toEqual(['Shinzo Abe', 'Vladimir Putin']);
  });

  it('a time chosen elsewhere leaves only what falls in it', () => {
    const { data } = draw({ address: '?from=2012-12-26&to=2020-09-16' });
    const { lanes, offices } = data as TimelineData;
    for (const event of lanes.flatMap((lane) => lane.events)) {
      expect(yearOfDay(event.start)).toBeGreaterThanOrEqual(2012);
      expect(yearOfDay(event.start)).toBeLessThanOrEqual(2020);
    }
    expect(offices[0]!.terms.map((term) => term.leader)).toEqual(['Shinzo Abe']);
  });
});

describe('its scenes', () => {
  it('can be brushed where time runs across', () => {
    const { scene } = draw({ width: 1200 });
    expect(scene.brush).toMatchObject({ from: parseDay('1945-01-01') });
    expect(draw({ width: 360 }).scene.brush).toBeUndefined();
  });

  it('keep every mark and its name within the figure, at any width', () => {
    for (const width of [280, 320, 479, 480, 560, 680, 834, 1000, 1200]) {
      for (const locale of ['en', 'ja', 'ru'] as const) {
        for (const extent of ['brief', 'full'] as const) {
          const { marks } = draw({ width, locale, extent }).scene;
          for (const { shape } of marks) {
            if (shape.kind !== 'box') continue;
            expect(shape.x).toBeGreaterThanOrEqual(-4);
            expect(shape.x + shape.width).toBeLessThanOrEqual(width + 4);
          }
          expect(new Set(marks.map((mark) => mark.id)).size).toBe(marks.length);
        }
      }
    }
  });

  it('say so where a selection is empty', () => {
    for (const width of [360, 1200]) {
      const { scene, words } = draw({ width, address: '?from=2024-06-01&country=DZA' });
      expect(scene.empty).not.toBeNull();
      expect(words.subtitle).toMatch(/filter/);
    }
  });

  it('have every event in the table, also those without room for a name', () => {
    const { table, data } = draw();
    const { lanes, offices } = data as TimelineData;
    const count =
      lanes.reduce((sum, lane) => sum + lane.events.length + lane.ties.length, 0) +
      offices.reduce((sum, office) => sum + office.terms.length, 0);
    expect(table.rows).toHaveLength(count);
  });

  it('say that the kind of tie does not touch events', () => {
    const address = '?kind=sanctions&by=kind.network';
    expect(draw({ address }).words.notes).toHaveLength(2);
    expect(draw().words.notes).toHaveLength(1);
  });
});
