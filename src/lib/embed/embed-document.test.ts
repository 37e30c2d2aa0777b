import { expect, test } from 'vitest';
import { CHARTS, chartOf } from '#lib/charts/catalog.ts';
import { LOCALES } from '#lib/text/language.ts';
import { PALETTE } from '#lib/ui/palette.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { parseEmbedAddress } from './embed-address.ts';
import { drawEmbed } from './draw-embed.ts';
import { embedDocument } from './embed-document.ts';
import { escapeHtml } from './escape-html.ts';
import type { FrameData } from './frame/enliven.ts';

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
/** What stands before the script of a document, as the script gets it. */
const given = <T>(html: string, name: string): T =>
  new Function(
    `${new RegExp(`<script>(const ${name}=.*?});\\(function`).exec(html)![1]};return ${name}`
  )() as T;
const dataOf = (html: string) => given<FrameData>(html, 'DATA');

test.each(CHARTS.map(({ id }) => id))(
  '%s is the same each time, and whole in every language',
  (id) => {
    for (const lang of LOCALES) {
      const { words, table, ...request } = drawn(id, `lang=${lang}`);
      const { html } = embedDocument({ ...request, words, table });
      expect(embedDocument(drawn(id, `lang=${lang}`)).html).toBe(html);
      expect(html).toContain(`<html lang=${lang}>`);
      expect(html).toContain(`<meta name=description content="${escapeHtml(words.summary)}">`);
      expect(html.match(/<svg class=f\d viewBox/g)).toHaveLength(3);
      expect(html.match(/<tr>/g)).toHaveLength(table.rows.length + 1);
      expect(html).not.toMatch(/undefined|NaN|svelte|<!--/);
      // Where no script runs there is nothing to choose.
      const written = html.replace(/<script>.*/s, '');
      expect(written).not.toMatch(/choose|click|drag|pick (?:one|out)|выберите|を選ぶと/i);
    }
  }
);

test('a mark that says what its row says leads to that very row', () => {
  const embed = drawn('approval-trend');
  const { marks } = dataOf(embedDocument(embed).html);
  const { scene, dots } = embed.forms[1]!;
  let [row, dot, number] = [0, -1, -1];
  let checked = 0;
  const rowOf = Array.from({ length: marks.count }, (_, i) => {
    const says = marks.says[i] ?? -1;
    const step = typeof says === 'number' ? says : says[0];
    return step === null ? null : (row += step);
  });
  const { count, order, shapes } = marks.forms[1]!;
  for (let i = 0; i < count; i++) {
    const shape = shapes[i] ?? 1;
    number += order[i] ?? 1;
    if (typeof shape !== 'number') continue;
    dot += shape;
    const here = scene.marks.filter(({ shape: at }) => {
      const [x, y] = dots[dot]!;
      return at.kind === 'point' && Math.hypot(at.x - x, at.y - y) < 1;
    });
    const told = embed.table.rows[rowOf[number]!]!.records[0];
    expect(here.some(({ records }) => records[0]!.index === told!.index)).toBe(true);
    checked++;
  }
  expect(checked).toBeGreaterThan(700);
});

test('fewer rows are said to be fewer, and marks without their row are left out', () => {
  const embed = drawn('approval-trend');
  const { html } = embedDocument(embed, { mostRows: 100 });
  expect(html.match(/<tr>/g)).toHaveLength(101);
  expect(html).toContain('The first 100 of 762 rows.');
  expect(dataOf(html).marks.count).toBeLessThan(150);
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
  expect(html.match(/<script/g)).toHaveLength(1);
});

test('a frozen one names its release and what it would be asked for', () => {
  const { html } = embedDocument(drawn('approval-trend', 'country=JPN', true));
  expect(html).toContain('Frozen at release 1, 1 Nov 2026');
  expect(html).toContain('href="/charts/approval-trend?country=JPN&amp;lang=en"');
  expect(given(html, 'FROZEN')).toMatchObject({ release: 1, hashes: { approval: 'abc' } });
});

test('what a column says of every row is said once, above the table', () => {
  const { html } = embedDocument(drawn('approval-trend', 'leader=Shinzo+Abe&lang=en'));
  expect(html).toContain('<caption>Leader: <span>Shinzo Abe</span></caption>');
  expect(/<thead><tr>.*?<tbody>/.exec(html)![0].match(/<th[ >]/g)).toHaveLength(5);
});

test('a month is said once, above the days that fall into it', () => {
  for (const lang of ['en', 'ja', 'ru']) {
    const embed = drawn(
      'approval-trend',
      `leader=Shinzo+Abe&from=2017-01-01&to=2018-06-10&lang=${lang}`
    );
    const { html } = embedDocument(embed);
    const table = /<table>.*<\/table>/s.exec(html)![0];
    const months = table.split('<tbody><tr class=g><th colspan=5 scope=rowgroup>').slice(1);
    const dates = months.flatMap((part) => {
      const [month, ...rows] = part.split('<tr><th>');
      return rows.map((row) => {
        const days = /^[^<]+/.exec(row)![0];
        const named = /^[^<]+/.exec(month!)![0];
        return lang === 'ja' ? named + days : `${days} ${named}`;
      });
    });
    // Between days of one month no blank stands.
    const short = (text: string) => text.replace(/\s/g, ' ').replace(/^(\d+) – (\d+ )/, '$1–$2');
    expect(dates.map(short)).toEqual(
      embed.table.rows.map(({ cells }) => short(cells[0] as string))
    );
    const names = months.map((part) => /^[^<]+/.exec(part)![0]);
    expect(new Set(names).size).toBe(names.length);
  }
  // A few rows of many months are no shorter so.
  expect(embedDocument(drawn('timeline')).html).not.toContain('rowgroup');
});

test('pollsters are told by the table: they do not travel as groups of marks besides', () => {
  const groups = (address: string) =>
    dataOf(embedDocument(drawn('approval-trend', address)).html).marks.groups;
  expect(groups('leader=Shinzo+Abe&from=2012-12-26')).toBe(1);
  expect(Array.isArray(groups('extent=full&measure=net'))).toBe(false);
});

test('periods can be picked out across an axis of time', () => {
  const timeOf = (id: string, address = '', how: Parameters<typeof embedDocument>[1] = {}) =>
    dataOf(embedDocument(drawn(id, address), how).html).time;
  const trend = timeOf('approval-trend', 'lang=ja')!;
  expect(trend.text).toBe('{}〜{}：762行中{}行');
  expect(trend.bands).toHaveLength(3);
  for (const band of trend.bands) expect(band![2]).toBeGreaterThan(150);
  expect(timeOf('timeline')!.text).toMatch(/^\{\} – \{\}: \{\} of \d+ rows$/);
  expect(timeOf('timeline')!.bands[2]).not.toBeNull();
  // The dashboard's twelve of all deals.
  expect(timeOf('arms-deals')!.text).toMatch(/ of 12 rows$/);
  const few = 'leader=Shinzo+Abe&from=2017-01-01&to=2018-06-10';
  expect(timeOf('approval-trend', few)!.text).toMatch(/ of 200 rows$/);
  expect(timeOf('approval-trend', few, { picksPeriods: false })).toBeUndefined();
  // Rows that are left out could not be counted.
  expect(timeOf('approval-trend', '', { mostRows: 300 })).toBeUndefined();
  expect(timeOf('house-effects')).toBeUndefined();
  // Several panels have an axis each.
  expect(timeOf('approval-trend', 'country=JPN,USA&from=2016-01-01')).toBeUndefined();
});

test('fonts for Japanese are named where there is any', () => {
  const styleOf = (lang: string) => embedDocument(drawn('house-effects', `lang=${lang}`)).style;
  expect(styleOf('ja')).toContain('Hiragino Sans');
  expect(styleOf('en')).not.toContain('Hiragino Sans');
});

test('a deal reaches from its order to its last delivery, however wide its row', () => {
  const { marks, time } = dataOf(embedDocument(drawn('arms-deals')).html);
  const { table } = drawn('arms-deals');
  const reaches = time!.reaches!;
  expect(reaches).toHaveLength(marks.count);
  let row = 0;
  marks.says.forEach((say, i) => {
    const [step, ...label] = [say].flat() as [number | null, ...string[]];
    const [from, to] = reaches[i] as readonly [number, number];
    expect(from, label.join()).toBeGreaterThanOrEqual(0);
    expect(to, label.join()).toBeLessThanOrEqual(1);
    if (step === null) return;
    row += step;
    const year = new Date((time!.days[0] + from * time!.days[1]) * 864e5).getUTCFullYear();
    const cells = table.rows[row]!.cells.map((cell) =>
      typeof cell === 'string' ? cell : cell.text
    );
    expect(
      cells.some((cell) => cell.replace(/^\D+/, '') === String(year)),
      cells.join()
    ).toBe(true);
  });
  // Dots and bars tell by their place.
  expect(dataOf(embedDocument(drawn('timeline')).html).time!.reaches).toBeUndefined();
});

test('a script that picks no periods holds nothing for it', () => {
  const lengthOf = (picksPeriods: boolean) =>
    embedDocument(drawn('timeline'), { picksPeriods }).scripts[0]!.length;
  expect(lengthOf(true) - lengthOf(false)).toBeGreaterThan(1000);
});
