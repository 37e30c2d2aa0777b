import { expect, test } from 'vitest';
import { CHARTS, chartOf } from '#lib/charts/catalog.ts';
import { LOCALES } from '#lib/text/language.ts';
import { PALETTE } from '#lib/ui/palette.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { parseEmbedAddress } from './embed-address.ts';
import { drawEmbed, embedDocument } from './embed-document.ts';
import { dotsIn } from './embed-marks.ts';

const known = (dimension: Parameters<typeof shippedRelease.valuesOf>[0]) =>
  shippedRelease.valuesOf(dimension);

function drawn(id: string, address = '', isFrozen = false) {
  const parsed = parseEmbedAddress(new URLSearchParams(address), known);
  const language = languageIn(parsed.locale);
  const chart = chartOf(id)!;
  return drawEmbed({
    ...{ chart, address: parsed, release: shippedRelease, language, isFrozen },
    hashes: { approval: 'abc' }
  });
}
const dataOf = (html: string) => JSON.parse(/id=d>(.*?)<\/script>/.exec(html)![1]!);

test.each(CHARTS.map(({ id }) => id))(
  '%s is the same each time, and whole in every language',
  (id) => {
    for (const lang of LOCALES) {
      const { words, table, ...request } = drawn(id, `lang=${lang}`);
      const { html } = embedDocument({ ...request, words, table });
      expect(embedDocument(drawn(id, `lang=${lang}`)).html).toBe(html);
      expect(html).toContain(`<html lang=${lang}>`);
      expect(html.match(/<svg viewBox/g)).toHaveLength(3);
      expect(html.match(/<tr>/g)).toHaveLength(table.rows.length + 1);
      expect(html).not.toMatch(/undefined|NaN|svelte|<!--/);
    }
  }
);

test('a mark that says what its row says leads to that very row', () => {
  const embed = drawn('approval-trend');
  const { marks } = dataOf(embedDocument(embed).html);
  const { scene, svg } = embed.forms[1]!;
  const dots = dotsIn(svg);
  let [row, dot, number] = [0, -1, -1];
  let checked = 0;
  const rowOf = marks.says.map((says: number | [number | null]) => {
    const step = typeof says === 'number' ? says : says[0];
    return step === null ? null : (row += step);
  });
  const { order, shapes } = marks.forms[1];
  shapes.forEach((shape: unknown, i: number) => {
    number += order[i] ?? 1;
    if (typeof shape !== 'number') return;
    dot += shape;
    const here = scene.marks.filter(({ shape: at }) => {
      const [x, y] = dots[dot]!;
      return at.kind === 'point' && Math.hypot(at.x - x, at.y - y) < 1;
    });
    const told = embed.table.rows[rowOf[number]]!.records[0];
    expect(here.some(({ records }) => records[0]!.index === told!.index)).toBe(true);
    checked++;
  });
  expect(checked).toBeGreaterThan(700);
});

test('fewer rows are said to be fewer, and marks without their row are left out', () => {
  const embed = drawn('approval-trend');
  const { html } = embedDocument(embed, 100);
  expect(html.match(/<tr>/g)).toHaveLength(101);
  expect(html).toContain('The first 100 of 762 rows.');
  expect(dataOf(html).marks.says.length).toBeLessThan(150);
});

test('the style holds the colours of its theme alone', () => {
  const [light, dark] = PALETTE.page.map((colour) => colour.toLowerCase());
  const styleOf = (theme: string) => embedDocument(drawn('timeline', `theme=${theme}`)).style;
  expect(styleOf('light')).toContain(light);
  expect(styleOf('light')).not.toContain(dark);
  expect(styleOf('dark')).not.toContain(light);
  expect(styleOf('auto')).toMatch(new RegExp(`${light}.*prefers-color-scheme:dark.*${dark}`));
});

test('texts of the data cannot become tags', () => {
  const embed = drawn('timeline');
  const words = { ...embed.words, headline: '<b>&"', summary: '</script><script>' };
  const { html } = embedDocument({ ...embed, words });
  expect(html).toContain('<h1 id=h>&lt;b>&amp;&quot;</h1>');
  expect(html.match(/<script/g)).toHaveLength(2);
});

test('a frozen one names its release and what it would be asked for', () => {
  const { html } = embedDocument(drawn('approval-trend', 'country=JPN', true));
  expect(html).toContain('Frozen at release 1, 1 Nov 2026');
  expect(html).toContain('href="/charts/approval-trend?country=JPN&amp;lang=en&amp;theme=auto"');
  expect(dataOf(html).frozen).toMatchObject({ release: 1, hashes: { approval: 'abc' } });
});
