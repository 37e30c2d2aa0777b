import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { CHART_IDS } from '#lib/charts/chart.ts';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { DIMENSIONS } from '#lib/core/selection/dimension.ts';
import { OPTIONS } from '#lib/core/selection/options.ts';
import { EXTENTS, parseEmbedAddress, THEMES, viewParameters } from '#lib/embed/embed-address.ts';
import type { FrameData } from '#lib/embed/frame/enliven.ts';
import { subjectAt } from '#lib/page/embed/subject-at.ts';
import type { AskedRelease } from '#lib/server/asked-release.ts';
import { answerMissing } from '#lib/server/embed/answer-missing.ts';
import { MOST_BYTES, renderEmbed } from '#lib/server/embed/render-embed.ts';
import { LOCALES } from '#lib/text/language.ts';
import { languageIn, shippedRelease } from './shipped-release.ts';

// The sentences of docs/embedding.md that an answer alone can hold or break.

const SITE = 'https://entente.example';
const contract = readFileSync(new URL('../docs/embedding.md', import.meta.url), 'utf8');
const shown = {
  release: shippedRelease,
  record: { number: 1, datasets: [] },
  language: languageIn
} as unknown as AskedRelease['shown'];

async function answerAt(path: string): Promise<{ html: string; headers: Headers }> {
  const url = new URL(path, SITE);
  const frozen = url.searchParams.has('release');
  const answer = await renderEmbed(subjectAt(url)!, url, { shown, frozen, fault: null });
  return { html: await answer.text(), headers: answer.headers };
}
const htmlAt = async (path: string) => (await answerAt(path)).html;

const drawnFrom = (html: string) => html.slice(html.indexOf('<div class=f>'));
const noticesIn = (html: string) => [...html.matchAll(/<p class=n>([^<]*)/g)].map(([, one]) => one);
const backIn = (html: string) => /<a id=e href="([^"]*)"/.exec(html)![1]!.replaceAll('&amp;', '&');
const packed = (html: string) => brotliCompressSync(html).length;
const dataIn = (html: string) =>
  new Function(
    `${/<script>(const DATA=.*?});\(function/.exec(html)![1]};return DATA`
  )() as FrameData;
/** Names in code marks in the part of the contract that an expression finds. */
const namesIn = (part: RegExp) =>
  [...part.exec(contract)![1]!.matchAll(/`([\w-]+)`/g)].map(([, name]) => name);

describe('addresses', () => {
  test('the charts are those that the contract names, and no other name is one', async () => {
    expect(namesIn(/The charts are (.*?); any other/)).toEqual(CHART_IDS);
    for (const id of CHART_IDS) expect(subjectAt(new URL(`/embed/${id}`, SITE))).toBeDefined();
    for (const name of ['nothing', 'Network', 'networks', 'toString', '__proto__', 'network.svg'])
      expect(subjectAt(new URL(`/embed/${name}`, SITE)), name).toBeUndefined();
    expect(answerMissing(new URL('/embed/nothing', SITE), () => 'No').status).toBe(404);
  });

  test('the parameters of the selection are those of every page', () => {
    const parameters = ['from', 'to', ...DIMENSIONS.filter((name) => name !== 'time'), 'by'];
    expect(namesIn(/\| (`from`.*?`by`) /)).toEqual(parameters);
    const address =
      '?from=2014-01-01&to=2016-12-31&country=JPN,RUS&leader=Shinzo+Abe&pollster=NHK&dispute=kuril&stance=all&kind=arms&category=ships&pair=JPN-RUS&by=time.timeline';
    const parsed = parseEmbedAddress(new URLSearchParams(address));
    expect(parsed.ignored).toEqual([]);
    expect(viewParameters(parsed)).toBe(address);
  });

  test('every value of every option is taken as the page of a chart takes it', () => {
    for (const [name, values] of Object.entries(OPTIONS)) {
      for (const value of values) {
        const parsed = parseEmbedAddress(new URLSearchParams({ [name]: value }));
        expect([parsed.ignored, viewParameters(parsed)]).toEqual([[], `?${name}=${value}`]);
      }
    }
  });

  test('language, theme and rows take the values that the contract names', () => {
    const valuesOf = (name: string) =>
      namesIn(new RegExp(`The document|\\| \`${name}\` +\\|([^|]*)\\|`)).filter(Boolean);
    expect(valuesOf('lang')).toEqual([...LOCALES]);
    expect(valuesOf('theme')).toEqual([...THEMES]);
    expect(valuesOf('extent')).toEqual([...EXTENTS]);
    const { locale, theme, extent } = parseEmbedAddress(new URLSearchParams());
    expect([locale, theme, extent]).toEqual(['en', 'auto', 'brief']);
  });

  test('a bad value is left out, and a line above the chart says so', async () => {
    const plain = await htmlAt('/embed/timeline');
    const bad = {
      from: '2016',
      country: 'XXX',
      trend: 'up',
      lang: 'xx',
      theme: 'pink',
      extent: 'x'
    };
    const html = await htmlAt(`/embed/timeline?${new URLSearchParams(bad)}`);
    const notices = noticesIn(html);
    for (const [name, value] of Object.entries(bad))
      expect(notices).toContainEqual(expect.stringContaining(`${name} = ${value}`));
    expect(html.lastIndexOf('<p class=n>')).toBeLessThan(html.indexOf('<div class=f>'));
    expect(drawnFrom(html)).toBe(drawnFrom(plain));
    expect(noticesIn(plain)).toEqual([]);
  });

  test('what is not listed is ignored', async () => {
    for (const path of ['/embed/timeline', '/embed/claims/article-9-aim'])
      expect(await htmlAt(`${path}?utm_source=x&page=2&width=300`)).toBe(await htmlAt(path));
    expect(await htmlAt('/embed/timeline?view=now')).toBe(await htmlAt('/embed/timeline'));
  });
});

describe('the document', () => {
  test('it holds headline, subtitle, drawing, sources, release with its date and the way back, and folded the rest', async () => {
    const html = await htmlAt('/embed/settlement?country=JPN&from=2010-01-01');
    const [before, folded] = html.split('<details>') as [string, string];
    expect(before).toMatch(
      /<h1 id=h>[^<]{20,}<\/h1><p class=s>[^<]{20,}.*<svg class=f0 .*<footer>[^<]*pollsters[^<]*Release 1, 1 Nov 2026 · <a id=e/s
    );
    expect(backIn(html)).toBe('/charts/settlement?from=2010-01-01&country=JPN&lang=en');
    expect(folded).toMatch(/^<summary>.*<p id=s>[^<]{100,}.*<table>.*<\/details>/s);
    expect(html.match(/<details/g)).toHaveLength(1);
  });

  test('it sets no cookie, keeps nothing, and loads nothing else', async () => {
    for (const path of [...CHART_IDS.map((id) => `/embed/${id}`), '/embed/claims/article-9-aim']) {
      const { html, headers } = await answerAt(path);
      expect(headers.get('set-cookie')).toBeNull();
      const loaded = html.match(/\ssrc=|<link|<img|<image|@import|url\((?!#)|fetch\(/g);
      const kept = html.match(/cookie|localStorage|sessionStorage|indexedDB|\bcaches\./g);
      expect([loaded, kept], path).toEqual([null, null]);
    }
    // A frozen one asks for the newest release, and for nothing else.
    const frozen = await htmlAt('/embed/timeline?release=1');
    expect(frozen.match(/fetch\([^)]*?[`"'],/g)).toEqual([
      expect.stringContaining('/api/releases/newest')
    ]);
  });

  test('periods are not picked out where only that would make an embed heavier than is said', async () => {
    const [, bytes] = /heavier than ([\d,]+) bytes/.exec(contract)!;
    const bound = Number(bytes!.replace(',', ''));
    for (const lang of LOCALES) {
      const pollsUntil = async (to: string, from = '2017-01-01') => {
        const html = await htmlAt(
          `/embed/approval-trend?leader=Shinzo+Abe&from=${from}&to=${to}&lang=${lang}`
        );
        const polls = html.match(/<tr>/g)!.length - 1;
        return { polls, picks: dataIn(html).time !== undefined, fits: packed(html) <= bound };
      };
      const fewer = await pollsUntil('2017-10-31');
      expect(fewer, lang).toEqual({ polls: 119, picks: true, fits: true });
      const most = await pollsUntil('2018-06-10');
      expect(most, lang).toEqual({ polls: 200, picks: false, fits: true });
      // Too heavy even without.
      const more = await pollsUntil('2018-06-10', '2016-01-01');
      expect(more, lang).toEqual({ polls: 334, picks: true, fits: false });
    }
  });

  test('where all rows would weigh too much the first stand there, and a line leads to all', async () => {
    const html = await htmlAt('/embed/approval-trend?country=JPN');
    expect(packed(html)).toBeLessThanOrEqual(MOST_BYTES);
    const [, rows, all, href] =
      /<p>The first ([\d,]+) of ([\d,]+) rows\. <a href="([^"]+)"/.exec(html) ?? [];
    const [shownRows, allRows] = [rows!, all!].map((text) => Number(text.replaceAll(',', '')));
    expect(html.match(/<tr>/g)).toHaveLength(1 + shownRows!);
    expect(allRows).toBeGreaterThan(shownRows!);
    expect(href!.replaceAll('&amp;', '&')).toBe(backIn(html));
  });
});

describe('headers', () => {
  const paths = ['/embed/network', '/embed/arms-deals', '/embed/claims/putin-many-visits'];

  test.each(paths)(
    '%s may be framed by all, and runs what stands in it by its hash',
    async (path) => {
      for (const more of ['', '?release=1']) {
        const { html, headers } = await answerAt(path + more);
        const policy = headers.get('content-security-policy')!;
        expect(policy).toMatch(/(^|; )frame-ancestors \* file:(;|$)/);
        for (const [tag, directive] of [
          ['script', 'script-src'],
          ['style', 'style-src']
        ]) {
          const hashes = [...html.matchAll(new RegExp(`<${tag}>(.*?)</${tag}>`, 'gs'))].map(
            ([, text]) => `'sha256-${createHash('sha256').update(text!).digest('base64')}'`
          );
          expect(policy).toContain(`${directive} ${hashes.join(' ')};`);
        }
        expect(html.replace(/<script>.*/s, '')).not.toMatch(/<[^>]*\s(?:style|on\w+)=/);
      }
    }
  );

  test('one names the page for search engines, with the view and live', async () => {
    const linkAt = async (path: string) => (await answerAt(path)).headers.get('link');
    expect(await linkAt('/embed/network?country=JPN&release=1&theme=dark')).toBe(
      `<${SITE}/charts/network?country=JPN&lang=en&theme=dark>; rel="canonical"`
    );
    expect(await linkAt('/embed/claims/article-9-aim?release=1&view=now')).toMatch(
      /^<https:\/\/entente.example\/claims\/article-9-aim\?lang=en[^>]*>; rel="canonical"$/
    );
  });

  test('caches ask anew for a live one and keep a frozen one', async () => {
    for (const path of paths) {
      const cacheOf = async (address: string) =>
        (await answerAt(address)).headers.get('cache-control');
      expect(await cacheOf(path)).toBe('public, max-age=0, must-revalidate');
      expect(await cacheOf(`${path}?release=1`)).toBe('public, max-age=31536000, immutable');
    }
  });
});

describe('claims', () => {
  test('each row of claims.csv is one', () => {
    const ids = shippedRelease
      .table('claims')
      .rows()
      .map(({ id }) => id);
    expect(CLAIMS.map(({ id }) => id).sort()).toEqual([...ids].sort());
    for (const id of ids) expect(subjectAt(new URL(`/embed/claims/${id}`, SITE))).toBeDefined();
    expect(subjectAt(new URL('/embed/claims/network', SITE))).toBeUndefined();
  });

  test('in messages the id of the claim stands in place of the chart’s', async () => {
    expect(dataIn(await htmlAt('/embed/network')).chart).toBe('network');
    expect(dataIn(await htmlAt('/embed/claims/article-9-aim')).chart).toBe('article-9-aim');
  });

  test('the view is the one beside it in the article, whatever selection the address has', async () => {
    const path = '/embed/claims/majority-accepts-less';
    const plain = await htmlAt(path);
    expect(await htmlAt(`${path}?view=then`)).toBe(plain);
    expect(await htmlAt(`${path}?view=now`)).not.toBe(plain);
    const selected = '?country=RUS&from=2019-01-01&trend=local&pollster=Nobody';
    expect(await htmlAt(path + selected)).toBe(plain);
    const bad = await htmlAt(`${path}?view=soon`);
    expect(noticesIn(bad)).toEqual([expect.stringContaining('view = soon')]);
    expect(drawnFrom(bad)).toBe(drawnFrom(plain));
  });

  test('folded it holds the rule, what would change the verdict, both sides, summary and table', async () => {
    const html = await htmlAt('/embed/claims/majority-accepts-less');
    const [before, folded] = html.split('<details>') as [string, string];
    expect(before).toMatch(
      /<h1[^>]*>[^<]+<\/h1><p class=q[^>]*>[^<]+\?<dl class=j>(<dt>.*<dd>.*){2}/s
    );
    const headings = [...folded.matchAll(/<h2>([^<]*)/g)].map(([, one]) => one);
    expect(headings.slice(0, 2)).toEqual(['Rule', expect.stringMatching(/change/)]);
    expect(headings.join(' ')).toMatch(/for.*against/i);
    expect(folded).toMatch(/<p id=s>[^<]{100,}.*<table>/s);
  });

  test('a frozen one names the day of its release in place of today', async () => {
    const path = '/embed/claims/majority-accepts-less';
    expect(await htmlAt(path)).toMatch(/<dt>Today/);
    const frozen = await htmlAt(`${path}?release=1`);
    expect(frozen).toMatch(/<dt>1 November 2026/);
    expect(frozen).not.toMatch(/<dt>Today/);
  });
});
