import { describe, expect, test } from 'vitest';
import { LOCALES } from '#lib/text/language.ts';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import type { NetworkData } from './gather-network.ts';
import { network } from './network.ts';
import { armsRivals } from './network-headline.ts';

const wordsOf = (drawing: Drawing) => drawChart(network, drawing).words;

describe('networkWords', () => {
  test.each([
    ['', 'Russia arms China, and more heavily China’s rivals India and Vietnam'],
    ['?pair=RUS-VNM', 'Russia supplied 87% of Vietnam’s arms imports in 2012–16'],
    ['?country=VNM', 'Russia supplied 87% of Vietnam’s arms imports in 2012–16'],
    ['?country=RUS', 'India took ≈38% of Russia’s arms exports in 2012–16'],
    ['?pair=CHN-JPN', 'China–Japan: partnership, territorial dispute, and rivalry or conflict'],
    ['?kind=arms', 'Largest of these arms flows, 2012–16: Russia to India, ≈12,715 TIV m'],
    [
      '?from=2010-01-01&to=2019-12-31',
      'Largest of these arms flows, 2010–19: Russia to India, ≈21,219 TIV m'
    ],
    ['?kind=alliance', 'Alliance: Japan–United States and South Korea–United States'],
    ['?country=ISR&kind=sanctions', 'No ties in this selection']
  ])('%s: %s', (address, headline) => {
    expect(wordsOf({ address }).headline.replaceAll('\u2060', '')).toBe(headline);
  });

  test('headlines have at most 95 characters and no full stop, in every language', () => {
    const addresses = ['', 'JPN', 'RUS', 'CHN', 'USA', 'KOR', 'VNM', 'IND', 'IDN'].flatMap(
      (code) => [
        code && `?country=${code}`,
        `${code ? `?country=${code}&` : '?'}from=2018-01-01&to=2022-12-31`
      ]
    );
    for (const locale of LOCALES) {
      for (const address of addresses) {
        const { headline } = wordsOf({ address, locale });
        expect(headline.length, headline).toBeLessThanOrEqual(95);
        // Russian dates end in an abbreviation.
        expect(headline.replace(/\sг\.$/, '')).not.toMatch(/[.。]$/);
      }
    }
  });

  test('the sentence on China’s rivals is said only where the rows bear it out', () => {
    const { ties } = drawChart(network).data as NetworkData;
    expect(armsRivals(ties)).toBe(true);
    expect(armsRivals(ties.filter(({ pair }) => pair !== 'CHN-VNM'))).toBe(false);
    const toIndia = 'IND-RUS arms RUS';
    expect(armsRivals(ties.filter(({ id }) => id !== toIndia))).toBe(false);
    const less = ties.map((tie) => (tie.id === toIndia ? { ...tie, tivMillions: 1 } : tie));
    expect(armsRivals(less)).toBe(false);
    expect(wordsOf({ address: '?from=2020-01-01' }).headline).not.toContain('rivals');
  });

  test('a pair is told in full: both shares, then relations, deals and events in time order', () => {
    const { details } = wordsOf({ address: '?pair=RUS-VNM&by=pair.network' });
    expect(details?.leads[0]?.replaceAll('\u2060', '')).toBe(
      'Russia to Vietnam: 3,613 million TIV in 2012–16, 19 deals delivered in these years, 87% of Vietnam’s arms imports, 11% of Russia’s arms exports'
    );
    expect(details?.items).toHaveLength(3 + 19);
    const strategic = details?.items.find(({ name }) => name?.text.includes('strategic'));
    expect(strategic?.records).toHaveLength(1);
    const years = details!.items.map(({ text }) => Number(/\d{4}/.exec(text)?.[0]));
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('events of the same years stand among what lies behind a state', () => {
    const { details } = wordsOf({ address: '?pair=JPN-RUS' });
    const events = details!.items.filter(({ records }) => records[0]?.dataset === 'events');
    expect(events.length).toBeGreaterThan(2);
    expect(events.every(({ text }) => /201[2-6]/.test(text))).toBe(true);
  });

  test('a relation known by its year or month alone is not given a day', () => {
    const texts = (address: string) =>
      wordsOf({ address }).details!.items.map(({ text }) => text.split(' · ')[0]);
    expect(texts('?pair=CHN-IND')).toContain('since 1959');
    expect(texts('?pair=JPN-RUS')).toContain('Nov 1998 to 21 Mar 2022');
    expect(texts('?pair=CHN-USA')).toContain('since 1 Jan 1979');
  });

  test('nothing selected, nothing to list', () => {
    expect(wordsOf({}).details).toBeUndefined();
  });
});
