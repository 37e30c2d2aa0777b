import { JSDOM } from 'jsdom';
import { describe, expect, test, vi } from 'vitest';
import { CHARTS } from '#lib/charts/catalog.ts';
import { chartOf } from '#lib/charts/catalog.ts';
import { listedDatasets } from '#lib/charts/chart.ts';
import { drawCard, drawPicture } from '#lib/charts/picture/draw-picture.ts';
import { exportView, type ExportedView } from '#lib/charts/picture/exported-view.ts';
import type { PictureTheme } from '#lib/charts/picture/write-out.ts';
import { parseAddress } from '#lib/core/selection/address.ts';
import type { Locale } from '#lib/text/language.ts';
import { storedPicture } from './draw-chart.ts';
import { languageIn, shippedRelease } from './shipped-release.ts';

function viewOf(
  id: string,
  address = '',
  locale: Locale = 'en',
  extent: 'brief' | 'full' = 'brief'
): ExportedView {
  const { selection, options } = parseAddress(new URLSearchParams(address));
  return exportView({
    chart: chartOf(id)!,
    release: shippedRelease,
    selection,
    options,
    extent,
    language: languageIn(locale),
    origin: 'https://entente.example'
  });
}

/** One element a line, so that differences can be read. */
const inLines = (svg: string) => svg.replace(/></g, '>\n<');

describe('stored pictures', () => {
  const others: [name: string, view: ExportedView, width: number, theme: PictureTheme][] = [
    ['approval-trend-ja-dark', viewOf('approval-trend', 'country=JPN', 'ja'), 720, 'dark'],
    ['network-ru', viewOf('network', 'pair=RUS-VNM', 'ru'), 720, 'light'],
    ['settlement-ja-narrow', viewOf('settlement', '', 'ja'), 360, 'light'],
    [
      'arms-volume-options',
      viewOf('arms-volume', 'volume=exports&country=VNM&pollster=NHK&from=2001-01-01', 'ru'),
      640,
      'dark'
    ]
  ];
  test.each([...CHARTS.map(({ id }) => [id, viewOf(id), 720, 'light'] as const), ...others] as [
    string,
    ExportedView,
    number,
    PictureTheme
  ][])('%s', async (name, view, width, theme) => {
    const svg = inLines(drawPicture(view, width, theme));
    await expect(svg).toMatchFileSnapshot(storedPicture(`export-${name}`));
  });

  test.each([
    ['house-effects', 'ru'],
    ['settlement', 'en'],
    ['arms-deals', 'ru'],
    ['network', 'ja']
  ] as const)('the card of %s in %s', async (id, locale) => {
    const svg = inLines(drawCard(viewOf(id, '', locale, 'full'), 'light'));
    await expect(svg).toMatchFileSnapshot(storedPicture(`export-card-${id}-${locale}`));
  });
});

const ELEMENTS = new Set([
  ...['svg', 'title', 'desc', 'metadata', 'defs', 'pattern', 'clipPath', 'g'],
  ...['rect', 'path', 'line', 'circle', 'polyline', 'text', 'tspan']
]);
/** What neither librsvg nor Inkscape follows, or what would need a stylesheet. */
const NOT_READ = /var\(|paint-order|class=|style=|foreignObject|NaN|undefined|\{|\}/;

describe.each(CHARTS.map(({ id }) => id))('%s as a picture', (id) => {
  test.each(['en', 'ja', 'ru'] as const)('is plain SVG with its words in %s', (locale) => {
    const view = viewOf(id, 'country=JPN&from=2012-01-01&pollster=NHK', locale, 'full');
    for (const svg of [drawPicture(view, 500, 'dark'), drawCard(view, 'light')]) {
      expect(svg).not.toMatch(NOT_READ);
      const { window } = new JSDOM(svg, { contentType: 'image/svg+xml' });
      const { documentElement: root } = window.document;
      const shown = [...root.querySelectorAll(':not(metadata *)')];
      expect(shown.filter(({ localName }) => !ELEMENTS.has(localName))).toEqual([]);
      expect(root.querySelector('title')!.textContent).toBe(view.words.headline);
      expect(root.querySelector('desc')!.textContent).toBe(view.words.summary);
      for (const [used] of svg.matchAll(/url\(#[^)]+\)/g)) {
        expect(root.querySelector(`[id="${used.slice(5, -1)}"]`), used).not.toBeNull();
      }
    }
  });

  test('tells title, filters, sources, terms, release and how to cite it as text', () => {
    const view = viewOf(id, 'country=JPN&measure=net');
    const { window } = new JSDOM(drawPicture(view, 1600, 'light'), {
      contentType: 'image/svg+xml'
    });
    const texts = [...window.document.querySelectorAll('svg > text')];
    const said = texts
      .map((text) => [...text.children].map((line) => line.textContent).join(' '))
      .join('\n')
      .replace(/([&?/,=]) (?=\S)/g, '$1');
    const plain = (text: string) => text.replace(/([&?/,=]) (?=\S)/g, '$1');
    for (const part of [
      view.words.headline,
      view.words.subtitle,
      'Filters: Country: Japan',
      view.words.sources,
      'release 1, 1 November 2026',
      ...view.terms,
      view.citation,
      ...view.words.notes
    ]) {
      expect(said).toContain(plain(part));
    }
  });

  test('its table lists rows of the datasets that it names, and of no others', () => {
    const view = viewOf(id, '', 'en', 'full');
    const listed = new Set(
      view.chart
        .table(view.data, view.language)
        .rows.flatMap(({ records }) => records.map(({ dataset }) => dataset))
    );
    expect(listed).toEqual(new Set(listedDatasets(view.chart)));
  });
});

test('the same view is the same bytes whatever the clock, the time zone and chance say', () => {
  const draw = () =>
    CHARTS.map(({ id }) => drawPicture(viewOf(id, '', 'ru'), 720, 'dark')).join('');
  const before = draw();
  const zone = process.env.TZ;
  const clock = vi.spyOn(Date, 'now').mockReturnValue(0);
  const chance = vi.spyOn(Math, 'random').mockImplementation(() => {
    throw new Error('A picture is not left to chance');
  });
  process.env.TZ = 'Pacific/Kiritimati';
  try {
    expect(draw()).toBe(before);
  } finally {
    process.env.TZ = zone;
    clock.mockRestore();
    chance.mockRestore();
  }
});
