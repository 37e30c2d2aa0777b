import { describe, expect, inject, test } from 'vitest';
import { CHART_IDS } from '#lib/charts/chart.ts';

// The sentences of docs/embedding.md that a server holds or breaks and no browser is needed for.

const site = inject('origin').replace('127.0.0.1', 'localhost');
const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
  fetch(site + path, { headers, method });
const textOf = async (path: string, headers?: Record<string, string>) =>
  (await get(path, headers)).text();
const unescaped = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

interface Oembed {
  readonly html: string;
  readonly width: number;
  readonly height: number;
  readonly type: string;
  readonly title: string;
  readonly thumbnail_url?: string;
}
async function oembed(path: string, bounds: Record<string, number> = {}): Promise<Oembed> {
  const parameters = new URLSearchParams({ url: site + path });
  for (const [name, most] of Object.entries(bounds)) parameters.set(name, String(most));
  const answer = await get(`/oembed?${parameters}`);
  expect(answer.status, path).toBe(200);
  return answer.json() as Promise<Oembed>;
}
/** The frame of a snippet: its address and the height for systems that drop the style. */
const frameIn = (html: string) => {
  const [, src, height] = /<iframe src="([^"]*)".* height="(\d+)"/.exec(html)!;
  return { src: unescaped(src!), height: Number(height) };
};

describe('embeds', () => {
  test('every chart is answered, in English whatever the reader prefers', async () => {
    for (const id of CHART_IDS) {
      const answer = await get(`/embed/${id}`, { 'accept-language': 'ja' });
      expect(answer.status, id).toBe(200);
      expect(await answer.text()).toMatch(/^<!doctype html><html lang=en>/);
    }
    for (const name of ['nothing', 'network.svg', 'Network', 'claims'])
      expect((await get(`/embed/${name}`)).status, name).toBe(404);
  });

  test.each(['/embed/house-effects', '/embed/claims/article-9-aim'])(
    'caches ask for %s by a strong ETag and are told that nothing changed',
    async (path) => {
      for (const address of [path, `${path}?release=1`]) {
        const answer = await get(address);
        const etag = answer.headers.get('etag')!;
        expect(etag).toMatch(/^"[\w-]+"$/);
        expect(answer.headers.get('cache-control')).toMatch(
          address === path ? /must-revalidate/ : /immutable/
        );
        const again = await get(address, { 'if-none-match': etag });
        expect([again.status, await again.text()]).toEqual([304, '']);
        expect(again.headers.get('access-control-allow-origin')).toBe('*');
      }
    }
  );

  test('every public answer may be read by scripts of any site, faults as well', async () => {
    const files = ['svg', 'png', 'csv', 'json', 'graphml', 'gexf'];
    const open = [
      ...['/embed/network', '/embed/nothing', '/embed/claims/x', '/embed.js', '/oembed'],
      ...files.map((ending) => `/charts/network.${ending}`),
      ...['/charts/network.svg?lang=xx', '/charts/nothing.csv', '/data', '/data/events'],
      ...['/data/events.csv', '/data/events.arrow', '/data/datapackage.json', '/data/entente.zip'],
      ...['/api/releases', '/api/releases/newest', '/api/releases/99', '/api/releases/1/tables']
    ];
    for (const path of open) {
      for (const method of ['GET', 'HEAD']) {
        const { headers } = await get(path, {}, method);
        expect(headers.get('access-control-allow-origin'), `${method} ${path}`).toBe('*');
      }
    }
  });
});

describe('ways in', () => {
  const subjects = [
    ...CHART_IDS.map((id) => [`/charts/${id}`, `/embed/${id}`] as const),
    ['/claims/article-9-aim', '/embed/claims/article-9-aim'] as const
  ];

  test('below every chart and claim a link leads to a page with the ways', async () => {
    const dashboard = await textOf('/?lang=en');
    for (const [page] of subjects) {
      const link = new RegExp(
        `href="${page}/embed[^"]*"[^>]*data-embed|data-embed[^>]*href="${page}/embed`
      );
      expect(await textOf(`${page}?lang=en`), page).toMatch(link);
      if (page.startsWith('/charts')) expect(dashboard, page).toMatch(link);
    }
    const ways = await textOf('/claims/article-9-aim/embed?lang=en');
    expect(ways.match(/<textarea/g)).toHaveLength(4);
    expect(ways).toMatch(/<iframe[^>]* src="\/embed\/claims\/article-9-aim/);
  });

  test('the page of each links to oEmbed, which takes the page and the embed with their parameters', async () => {
    for (const [page, embed] of subjects) {
      const asked = `${page}?lang=ru&theme=dark`;
      const html = await textOf(asked);
      const [link] = /<link[^>]*application\/json\+oembed[^>]*>/.exec(html)!;
      const found = new URL(unescaped(/href="([^"]*)"/.exec(link)![1]!));
      expect(found.searchParams.get('url'), page).toBe(site + asked);
      const ofPage = await oembed(asked);
      expect(frameIn(ofPage.html).src).toBe(`${site}${embed}?lang=ru&theme=dark`);
      expect(ofPage.type).toBe('rich');
      expect(await oembed(`${embed}?lang=ru&theme=dark`)).toEqual(ofPage);
    }
  });

  test('oEmbed gives the snippet of the dialog', async () => {
    const dialog = await textOf('/charts/settlement/embed?lang=en&country=JPN&width=800');
    const snippet = unescaped(/<textarea[^>]*>([^<]*)/.exec(dialog)![1]!.trim());
    const { html } = await oembed('/charts/settlement?country=JPN', { maxwidth: 800 });
    expect(unescaped(html)).toBe(unescaped(snippet));
    expect(html).toMatch(
      /^<div style="container-type:inline-size;max-width:800px"><iframe src="[^"]+" title="[^"]+" loading="lazy" width="100%" height="\d+" style="display:block;width:100%;border:0;height:max\([^"]+\)"><a href="[^"]+">[^<]+<\/a><\/iframe><\/div>$/
    );
  });

  test('within its bounds it gives the widest frame that shows the whole chart', async () => {
    for (const path of ['/charts/approval-trend', '/charts/network', '/claims/article-9-aim']) {
      const { height: maxheight } = await oembed(path, { maxwidth: 600 });
      const { width, height, html } = await oembed(path, { maxheight });
      expect(width, path).toBeGreaterThanOrEqual(600);
      expect(height).toBeLessThanOrEqual(maxheight);
      expect(frameIn(html).height).toBe(height);
      expect(html).toContain('height:max(');
      if (width === 720) continue;
      const wider = await oembed(path, { maxwidth: width + 1 });
      expect(wider.height, path).toBeGreaterThan(maxheight);
    }
    // Where nothing shows the whole, the frame is cut to the bounds.
    const cut = await oembed('/charts/network', { maxwidth: 300, maxheight: 200 });
    expect([cut.width, cut.height]).toEqual([300, 200]);
    expect(cut.html).toContain('height:200px');
  });

  test('it gives a picture where that is within the bounds', async () => {
    const pictureIn = async (bounds: Record<string, number>) =>
      Object.keys(await oembed('/charts/network', bounds)).filter((name) =>
        name.startsWith('thumbnail')
      );
    const all = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];
    expect(await pictureIn({})).toEqual(all);
    expect(await pictureIn({ maxwidth: 1200, maxheight: 630 })).toEqual(all);
    expect(await pictureIn({ maxwidth: 1199 })).toEqual([]);
    expect(await pictureIn({ maxheight: 629 })).toEqual([]);
  });

  test('what is no whole number of pixels, or another format, it refuses', async () => {
    const url = encodeURIComponent(`${site}/charts/network`);
    const statusOf = async (more: string) => (await get(`/oembed?url=${url}${more}`)).status;
    for (const bound of ['0', '-1', '1.5', '12px', '', '1e3'])
      for (const name of ['maxwidth', 'maxheight'])
        expect(await statusOf(`&${name}=${bound}`), `${name}=${bound}`).toBe(400);
    expect(await statusOf('&format=xml')).toBe(501);
    expect(await statusOf('&format=json')).toBe(200);
    const foreign = encodeURIComponent('https://example.org/charts/network');
    for (const [address, status] of [
      ['', 400],
      ['?url=network', 400],
      [`?url=${foreign}`, 404],
      [`?url=${encodeURIComponent(site + '/claims/nothing')}`, 404],
      [`?url=${encodeURIComponent(site + '/charts/network?release=99')}`, 404]
    ] as const)
      expect((await get(`/oembed${address}`)).status, address).toBe(status);
  });
});
