import { expect, test } from 'vitest';
import { CLAIMS } from '#lib/core/claims/catalog.ts';
import { publicationDay, WRITTEN } from '#lib/core/claims/op-ed.ts';
import { parseEmbedAddress } from '#lib/embed/embed-address.ts';
import { drawEmbed } from '#lib/embed/draw-embed.ts';
import { embedDocument } from '#lib/embed/embed-document.ts';
import { LOCALES } from '#lib/text/language.ts';
import { nameOfVerdict } from '#lib/text/verdict-names.ts';
import { languageIn, shippedRelease } from '#tests/shipped-release.ts';
import { claimSubject } from './claim-subject.ts';

function documentOf(claim: (typeof CLAIMS)[number], search: string) {
  const parameters = new URLSearchParams(search);
  const address = parseEmbedAddress(parameters);
  const asked = {
    address,
    release: shippedRelease,
    language: languageIn(address.locale),
    isFrozen: parameters.has('release'),
    hashes: {}
  };
  return embedDocument(drawEmbed(claimSubject(claim, parameters.get('view')).request(asked))).html;
}

test.each(LOCALES)('every claim tells both verdicts and draws either view (%s)', (lang) => {
  const language = languageIn(lang);
  for (const claim of CLAIMS) {
    const html = documentOf(claim, `lang=${lang}&view=then`);
    const verdicts = [...html.matchAll(/<b class=[\w-]+>\S (.*?)[.。]<\/b>/g)].map(
      ([, name]) => name
    );
    expect(verdicts).toEqual(
      [WRITTEN, publicationDay(shippedRelease)].map((day) =>
        nameOfVerdict(claim.judge(shippedRelease, day).verdict, language)
      )
    );
    expect(html.match(/<svg class=f\d viewBox/g)).toHaveLength(3);
    expect(html).not.toMatch(/undefined|NaN|<!--| style="/);
    const now = documentOf(claim, `lang=${lang}&view=now`);
    expect(now).not.toBe(html);
    expect([html, now]).toContain(documentOf(claim, `lang=${lang}`));
  }
});

test('its links keep the release where it is frozen, and nothing of another selection', () => {
  const html = documentOf(CLAIMS[0]!, 'release=1&country=USA&from=2020-01-01');
  const [live, here] = [...html.matchAll(/href="(\/claims\/[^"]+)"/g)]
    .map(([, href]) => href)
    .slice(-3);
  expect([live, here]).toEqual([
    '/claims/abe-approval-60?lang=en&amp;theme=auto',
    '/claims/abe-approval-60?release=1&amp;lang=en&amp;theme=auto'
  ]);
  expect(html).not.toContain('country=USA');
});
