import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress } from 'node:zlib';
import { parseEmbedAddress } from '#lib/embed/embed-address.ts';
import { drawEmbed } from '#lib/embed/draw-embed.ts';
import { embedDocument } from '#lib/embed/embed-document.ts';
import type { EmbedSubject } from '#lib/embed/embed-subject.ts';
import type { AskedRelease } from '#lib/server/asked-release.ts';
import { FOREVER, LIVE, NEVER } from '#lib/server/cache-control.ts';

const pack = promisify(brotliCompress);

/** Weight of an embed at the most, packed; rows of the table are left out where it would be more. */
export const MOST_BYTES = 20_000;
/** A document this short weighs less than that in any case. */
const SURELY_LIGHT_CHARACTERS = 60_000;
const LEAST_ROWS = 20;
/** Weight at the most of an embed that keeps to it only if no periods can be picked out. */
const MOST_BYTES_OF_FEW = 8000;
/** Longer documents weigh more than that in any case. */
const FEW_CHARACTERS = 40_000;
const HASH_CHARACTERS = 12;

/** The embed of an address, made of one release. */
export async function renderEmbed(
  subject: EmbedSubject,
  url: URL,
  { shown, frozen, fault }: AskedRelease
): Promise<Response> {
  const { release, record } = shown;
  const parsed = parseEmbedAddress(url.searchParams, (dimension) => release.valuesOf(dimension));
  const newest = record.number === 1 ? '1' : `1–${record.number}`;
  const value = url.searchParams.get('release') ?? '';
  const missing = fault ? [{ parameter: 'release', value, expected: newest }] : [];
  const address = { ...parsed, ignored: [...parsed.ignored, ...missing] };
  const request = subject.request({
    address,
    release,
    language: shown.language(address.locale),
    isFrozen: frozen,
    hashes: {}
  });
  const tables = record.datasets.filter(({ name }) => request.chart.datasets.includes(name));
  const hashes = tables.map(({ name, sha256 }) => [name, sha256.slice(0, HASH_CHARACTERS)]);
  const drawn = drawEmbed({ ...request, hashes: Object.fromEntries(hashes) });
  let rows = drawn.table.rows.length;
  const whole = embedDocument(drawn);
  let { html, style, scripts, live } = whole;
  while (html.length > SURELY_LIGHT_CHARACTERS && rows > LEAST_ROWS) {
    const bytes = (await pack(html)).length;
    if (bytes <= MOST_BYTES) break;
    // Rows weigh about five bytes each at the least: the next try is never far off.
    rows = Math.max(LEAST_ROWS, Math.floor(rows * 0.9 - (bytes - MOST_BYTES) / 12));
    ({ html, style, scripts, live } = embedDocument(drawn, { mostRows: rows }));
  }
  if (whole.picksPeriods && html.length < FEW_CHARACTERS && !(await isLight(html))) {
    const without = embedDocument(drawn, { picksPeriods: false });
    if (await isLight(without.html)) ({ html, style, scripts } = without);
  }
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy(style, scripts),
      // What a search engine should show in place of a frame's content.
      link: `<${new URL(live, url).href}>; rel="canonical"`,
      'cache-control': fault ? NEVER : frozen ? FOREVER : LIVE
    }
  });
}

async function isLight(html: string): Promise<boolean> {
  return (await pack(html)).length <= MOST_BYTES_OF_FEW;
}

/** Nothing but what stands in the document itself, and questions to where it came from. */
function policy(style: string, scripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scripts.map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    // The star stands for pages on the web: those on a disk are named besides.
    'frame-ancestors * file:'
  ].join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
