import { describe, expect, test } from 'vitest';
import { shippedRelease } from '#tests/shipped-release.ts';
import { drawChart, type Drawing } from '#tests/draw-chart.ts';
import type { NetworkData } from './gather-network.ts';
import { network } from './network.ts';

const marksOf = (drawing: Drawing) => drawChart(network, { width: 480, ...drawing }).scene.marks;
const spokenAt = (id: string, drawing: Drawing = {}) =>
  marksOf(drawing)
    .find((mark) => mark.id === id)!
    .spoken!.join(' ');

describe('speakState', () => {
  test('Russia says whom it supplies, with the deals of each', () => {
    const deals = shippedRelease
      .table('arms-deals')
      .rows()
      .filter((row) => row.supplier === 'RUS' && row.recipient === 'VNM' && row.orderYear >= 1990);
    const first = Math.min(...deals.map((row) => row.orderYear));
    const said = spokenAt('state-RUS');
    expect(said).toMatch(/^Russia\. Russia supplies arms to 4 states: India, /);
    expect(said).toContain(`; Vietnam, ${deals.length} deals since ${first}`);
    expect(said).toContain('Sanctions: ');
  });

  test.each([
    ['ja', /^ロシア. ロシアは4か国に武器を供給：インド（1\d{3}年以降\d+件）、/],
    ['ru', /^Россия\. Россия поставляет оружие 4 государствам: Индия, \d+ сдел\S+ с 1\d{3}\sгода/]
  ] as const)('in %s', (locale, said) => {
    expect(spokenAt('state-RUS', { locale })).toMatch(said);
  });

  test('each state’s count of recipients is that of its arrows', () => {
    const { ties } = drawChart(network, { width: 480 }).data as NetworkData;
    for (const code of ['RUS', 'USA', 'KOR']) {
      const flows = ties.filter(({ kind, from }) => kind === 'arms' && from === code);
      expect(spokenAt(`state-${code}`)).toContain(`supplies arms to ${flows.length} state`);
    }
  });
});

test('least strength leaves out weaker relations and keeps arms', () => {
  const all = drawChart(network).data as NetworkData;
  const strong = drawChart(network, { address: '?strength=3' }).data as NetworkData;
  expect(strong.ties.every(({ kind, strength }) => kind === 'arms' || strength === 3)).toBe(true);
  const arms = (data: NetworkData) => data.ties.filter(({ kind }) => kind === 'arms').length;
  expect(arms(strong)).toBe(arms(all));
  expect(strong.ties.length).toBeLessThan(all.ties.length);
});
