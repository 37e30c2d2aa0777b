import { brotliCompressSync, constants } from 'node:zlib';
import { expect, test } from 'vitest';
import { CHARTS } from '#lib/charts/catalog.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { parseEmbedAddress } from './embed-address.ts';
import { drawEmbed, embedDocument } from './embed-document.ts';
import { writeFileSync } from 'node:fs';

const br = (s: string, quality = 11) =>
  brotliCompressSync(Buffer.from(s), { params: { [constants.BROTLI_PARAM_QUALITY]: quality } })
    .length;

test.each(CHARTS.map((chart) => [chart.id, chart] as const))('%s', (id, chart) => {
  const address = parseEmbedAddress(new URLSearchParams(''), (d) => shippedRelease.valuesOf(d));
  const doc = embedDocument(
    drawEmbed({
      chart,
      address,
      release: shippedRelease,
      language: languageIn(address.locale),
      isFrozen: false,
      hashes: {}
    })
  );
  const json = /id=d>(.*?)<\/script>/.exec(doc.html)![1]!;
  console.log(
    id,
    doc.html.length,
    br(doc.html),
    br(doc.html, 9),
    br(doc.html, 6),
    'json',
    json.length,
    br(json),
    'style',
    br(doc.style),
    'script',
    br(doc.script)
  );
  writeFileSync(`/tmp/embed/${id}.html`, doc.html);
  expect(1).toBe(1);
});
